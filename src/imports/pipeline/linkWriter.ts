import { recordId } from '../../domain/recordId.ts';
import { inTransaction } from '../../changes/inTransaction.ts';
import { personEdits } from '../../changes/personEdits.ts';
import { writeChanges } from '../../changes/writeChanges.ts';
import { insertNewRows } from '../../store/insertNewRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner, Store } from '../../store/store.ts';
import { citationRows } from '../../records/rows/citationRows.ts';
import type { TableRow } from '../../records/rows/tableRows.ts';
import { importAuthor } from '../importAuthor.ts';
import { creationsOf } from './creationsOf.ts';
import { identifiedId } from './eventId.ts';
import type { IdentifiedEvent } from './addEvent.ts';
import { type ImportContext, sourceOf } from './importContext.ts';
import { Spool } from './spool.ts';

interface Link {
  readonly row: TableRow<'event_link'>;
  readonly citations: readonly TableRow<'citation'>[];
}

/** How many links one transaction adds. */
const BATCH = 1000;

/**
 * Says which events are part of which, once all of them are in the store; each link cites what the part cites. A whole
 * that was left out, or whose row could not be used, gets no parts.
 */
export class LinkWriter {
  readonly #context: ImportContext;
  readonly #links = new Spool<Link>();

  constructor(context: ImportContext) {
    this.#context = context;
  }

  async add({ id, draft }: IdentifiedEvent): Promise<void> {
    if (draft.partOf === undefined) return;
    const { format } = this.#context;
    const toId = identifiedId(format.dataSet, draft.partOf);
    const linkId = recordId('event_link', id, 'PART_OF', toId);
    const citations = draft.evidence.map(({ publisher, locator }) => ({
      source: sourceOf(this.#context, publisher).slug,
      locator,
    }));
    await this.#links.add(linkId, {
      row: { id: linkId, from_id: id, to_id: toId, kind: 'PART_OF' },
      citations: citationRows('link_id', linkId, citations),
    });
  }

  async finish(store: Store, signal?: AbortSignal): Promise<void> {
    let batch: Link[] = [];
    for await (const [, links] of this.#links.groups()) {
      batch.push(...links);
      if (batch.length < BATCH) continue;
      signal?.throwIfAborted();
      await this.#write(store, batch);
      batch = [];
    }
    await this.#write(store, batch);
  }

  async close(): Promise<void> {
    await this.#links.close();
  }

  async #write(store: Store, links: readonly Link[]): Promise<void> {
    const author = importAuthor(`import ${this.#context.format.name}`);
    const work = async (runner: Runner) => {
      const added = await write(runner, links);
      await writeChanges(runner, author, creationsOf({ link: added }), 'given');
    };
    await inTransaction(store, work, null);
  }
}

/** @returns the ids of the links that are new */
async function write(runner: Runner, links: readonly Link[]): Promise<string[]> {
  const rows = links.map(({ row }) => row);
  const ends = rows.flatMap(({ from_id, to_id }) => [from_id, to_id]);
  const events = await eventsAmong(runner, ends);
  const { gone } = await personEdits(
    runner,
    rows.map(({ id }) => id),
  );
  const possible = rows.filter(
    ({ id, from_id, to_id }) => events.has(from_id) && events.has(to_id) && !gone.has(id),
  );
  const added = await insertNewRows(runner, 'event_link', possible);
  const isNew = new Set(added);
  const ofAdded = links.filter(({ row }) => isNew.has(row.id));
  await insertNewRows(
    runner,
    'citation',
    ofAdded.flatMap(({ citations }) => citations),
  );
  return added;
}

/** Which of these ids are those of events of the store. */
async function eventsAmong(runner: Runner, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const query = database.selectFrom('event').select('id').where('id', 'in', ids);
  const events = await runner.run(query.compile());
  return new Set(events.map(({ id }) => id));
}
