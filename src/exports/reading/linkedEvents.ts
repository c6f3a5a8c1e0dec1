import { sql } from 'kysely';
import { statement } from '../../entities/statement/statement.ts';
import { links } from '../../entities/link/eventLink.ts';
import type { EventRow, StatementRow } from '../../entities/rows.ts';
import { citations } from '../../entities/source/citation.ts';
import type { RecordLine } from '../../records/forms/recordForm.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { linkLine, occasionLine } from '../../records/lines/linkLines.ts';
import { readEdge, readRecords } from '../../records/reading/readEdge.ts';
import { readSources } from '../../records/reading/readVocabulary.ts';
import type { WantedRecords } from '../../records/reading/wantedRecords.ts';

/** How many events are asked for their links at once. */
const chunkSize = 1_000;

/**
 * What ties exported events to each other. A link is exported where both of its ends are, so the ids of events that
 * have any are remembered until all events are written; other events are not.
 */
export class LinkedEvents {
  readonly #linked = new Set<string>();
  readonly #withOccasion: string[] = [];

  async add(runner: Runner, events: readonly EventRow[]): Promise<void> {
    for (const event of events) {
      if (event.kind === 'STATEMENT' && event.occasionId !== null)
        this.#withOccasion.push(event.id);
    }
    const ids = events.map(({ id }) => id);
    const linked = await runner.run(
      sql<{ id: string }>`
        select id from unnest(${ids}::uuid[]) as exported (id)
        where exists (select from event_link_end where event_id = exported.id)
          or exists (select from statement where occasion_id = exported.id)`.compile(database),
    );
    for (const { id } of linked) this.#linked.add(id);
  }

  /** The lines of links, each after the sources that it needs, then those of occasions. */
  async *lines(runner: Runner, wanted: WantedRecords): AsyncGenerator<readonly RecordLine[]> {
    for (const ids of chunks([...this.#linked].sort())) yield this.#linkLines(runner, wanted, ids);
    for (const ids of chunks(this.#withOccasion.sort())) yield this.#occasionLines(runner, ids);
  }

  async #linkLines(
    runner: Runner,
    wanted: WantedRecords,
    ids: readonly string[],
  ): Promise<RecordLine[]> {
    const found = await readEdge(
      runner,
      links,
      ids,
      { from: {}, to: {} },
      { direction: 'OUTGOING' },
    );
    const whole = [...found.values()].flat().filter(({ toId }) => this.#linked.has(toId));
    const cited = await readEdge(
      runner,
      citations('link_id'),
      whole.map(({ id }) => id),
      { source: {} },
    );
    wanted.add('source', ...[...cited.values()].flat().map(({ sourceId }) => sourceId));
    const sources = await readSources(runner, wanted);
    return [...sources, ...whole.map((link) => linkLine(link, cited.get(link.id)))];
  }

  async #occasionLines(runner: Runner, ids: readonly string[]): Promise<RecordLine[]> {
    const rows: StatementRow[] = await readRecords(runner, statement, ids, { occasion: {} });
    return rows.flatMap((row) =>
      row.occasion !== null && this.#linked.has(row.occasion.id)
        ? [occasionLine(row, row.occasion)]
        : [],
    );
  }
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += chunkSize) yield ids.slice(at, at + chunkSize);
}
