import type { EventFilter } from '../generated/graphql.ts';
import { citationsOf } from '../records/citationsOf.ts';
import type { RecordLine } from '../records/forms/recordForm.ts';
import { recordHeader } from '../records/recordHeader.ts';
import type { Runner } from '../store/store.ts';
import type { ExportTally } from './exportTally.ts';
import { eventLine } from '../records/lines/eventLine.ts';
import { LinkedEvents } from './reading/linkedEvents.ts';
import { pageEvents } from './reading/pageEvents.ts';
import { readEventBatch } from '../records/reading/readEventBatch.ts';
import { readReferencedRecords } from '../records/reading/readReferencedRecords.ts';
import { WantedRecords } from '../records/reading/wantedRecords.ts';

/**
 * The selected events as a file of records, a batch of lines at a time: the header, the events in order of time, each
 * after the records that it refers to, then the links and occasions whose both ends are there. Equal records give
 * equal bytes, and importing them into an empty store gives equal records.
 */
export async function* recordLines(
  runner: Runner,
  filter: EventFilter,
  tally: ExportTally,
): AsyncGenerator<string> {
  const wanted = new WantedRecords();
  const linked = new LinkedEvents();
  const pages = await pageEvents(runner, filter);
  yield textOf([recordHeader]);
  for await (const events of pages) {
    const batch = await readEventBatch(runner, events);
    await linked.add(runner, events);
    yield written(await readReferencedRecords(runner, batch, wanted), tally);
    yield written(
      events.map((event) => eventLine(event, batch)),
      tally,
    );
  }
  for await (const lines of linked.lines(runner, wanted)) yield written(lines, tally);
}

function written(lines: readonly RecordLine[], tally: ExportTally): string {
  for (const line of lines) {
    tally.addRecord(line.type);
    if (line.type === 'event') tally.addEvent(line.kind);
    for (const { source } of citationsOf(line)) tally.addCitation(source.id);
  }
  return textOf(lines);
}

const textOf = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
