import { setImmediate } from 'node:timers/promises';
import { inTransaction } from '../../changes/inTransaction.ts';
import type { Runner, Store } from '../../store/store.ts';
import type { TableRows } from '../../records/rows/tableRows.ts';
import { emptyTableRows } from '../../records/rows/tableRows.ts';
import { addEvent, type IdentifiedEvent } from './addEvent.ts';
import { importAuthor } from '../importAuthor.ts';
import type { ImportContext } from './importContext.ts';
import type { Tally } from './tally.ts';
import { countMissing, isOfEvent, writeEvents, type WrittenCounts } from './writeEvents.ts';

/** How many events one transaction adds, with all their rows: some ten thousand. */
const BATCH = 4000;

/** After how many events the answers of the store, signals and the progress display have their turn. */
const TURN = 100;

/** Writes events in batches, each one transaction; the rows of the next are made while the last is written. */
export class EventWriter {
  readonly #store: Store;
  readonly #context: ImportContext;
  readonly #tally: Tally;
  readonly #dryRun: boolean;
  /** Sources, places and actors that an earlier batch has brought. */
  readonly #sent = new Set<string>();
  #rows = emptyTableRows();
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store, context: ImportContext, tally: Tally, dryRun: boolean) {
    this.#store = store;
    this.#context = context;
    this.#tally = tally;
    this.#dryRun = dryRun;
  }

  async add(event: IdentifiedEvent): Promise<void> {
    addEvent(this.#rows, event, this.#context, this.#sent);
    this.#count(event);
    const { length } = this.#rows.event;
    if (length % TURN === 0) await setImmediate();
    if (length >= BATCH) await this.#send();
  }

  /** Writes what is left, and waits until everything is in the store. */
  async finish(): Promise<void> {
    if (this.#rows.event.length > 0) await this.#send();
    await this.#writing;
  }

  /** Waits for the transaction under way, however it ends: nothing is written after. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  async #send(): Promise<void> {
    const rows = this.#rows;
    this.#rows = emptyTableRows();
    await this.#writing;
    this.#writing = this.#write(rows);
    // Whoever waits next is told; until then a failure is nobody's, and would end the process.
    this.#writing.catch(() => undefined);
  }

  async #write(rows: TableRows): Promise<void> {
    const author = importAuthor(`import ${this.#context.format.name}`);
    const work: (runner: Runner) => Promise<WrittenCounts> = (runner) =>
      this.#dryRun ? countMissing(runner, rows) : writeEvents(runner, rows, author);
    const written = await inTransaction(this.#store, work, null);
    for (const table of ['event', 'person', 'organization', 'place', 'citation'] as const) {
      this.#tally.created[table] += written[table];
    }
    this.#tally.goneEvents += written.gone;
    this.#tally.knownEvents += rows.event.length - written.event - written.gone;
    this.#tally.knownCitations += rows.citation.filter(isOfEvent).length - written.citation;
  }

  #count({ draft }: IdentifiedEvent): void {
    const { actors, places } = this.#context;
    this.#tally.byKind[draft.detail.kind] += 1;
    this.#tally.collapsed += draft.drafts - 1;
    for (const { actor } of draft.parties) {
      const { personId, organizationId } = actors.actor(actor);
      if (actors.newActor(personId ?? organizationId)) continue;
      if (personId !== null) this.#tally.matched.person.add(personId);
      if (organizationId !== null) this.#tally.matched.organization.add(organizationId);
    }
    if (draft.place === undefined) return;
    const { id, isNew } = places.place(draft.place);
    if (!isNew) this.#tally.matched.place.add(id);
  }
}
