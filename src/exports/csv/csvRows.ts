import type { EventFilter } from '../../generated/graphql.ts';
import type { Runner } from '../../store/store.ts';
import type { ExportTally } from '../exportTally.ts';
import { pageEvents } from '../reading/pageEvents.ts';
import { readEventBatch } from '../../records/reading/readEventBatch.ts';
import { csvColumns, type CsvValue } from './csvColumns.ts';

/** The selected events in order of time, a row of cells for each. */
export async function* csvRows(
  runner: Runner,
  filter: EventFilter,
  tally: ExportTally,
): AsyncGenerator<CsvValue[]> {
  for await (const events of await pageEvents(runner, filter)) {
    const batch = await readEventBatch(runner, events);
    for (const event of events) {
      tally.addRecord('event');
      tally.addEvent(event.kind);
      for (const { sourceId } of batch.citations.get(event.id) ?? []) tally.addCitation(sourceId);
      yield csvColumns.map(({ valueOf }) => valueOf(event, batch));
    }
  }
}
