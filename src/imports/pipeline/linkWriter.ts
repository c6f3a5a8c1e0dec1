import { recordId } from '../../domain/recordId.ts';
import { insertNewRows } from '../../store/insertNewRows.ts';
import { database } from '../../store/sql.ts';
import type { Runner, Store } from '../../store/store.ts';
import { citationRows } from '../rows/citationRows.ts';
import type { TableRow } from '../rows/tableRows.ts';
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
      await write(store, batch);
      batch = [];
    }
    await write(store, batch);
  }

  async close(): Promise<void> {
    await this.#links.close();
  }
}

async function write(store: Store, links: readonly Link[]): Promise<void> {
  await store.transaction(async (runner) => {
    const rows = links.map(({ row }) => row);
    const wholes = await eventsAmong(
      runner,
      rows.map(({ to_id }) => to_id),
    );
    const possible = rows.filter(({ to_id }) => wholes.has(to_id));
    const added = new Set(await insertNewRows(runner, 'event_link', possible));
    const ofAdded = links.filter(({ row }) => added.has(row.id));
    await insertNewRows(
      runner,
      'citation',
      ofAdded.flatMap(({ citations }) => citations),
    );
  });
}

/** Which of these ids are those of events of the store. */
async function eventsAmong(runner: Runner, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const query = database.selectFrom('event').select('id').where('id', 'in', ids);
  const events = await runner.run(query.compile());
  return new Set(events.map(({ id }) => id));
}
