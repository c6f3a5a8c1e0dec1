import { recordVersion } from '../records/recordHeader.ts';
import { csvColumns } from './csv/csvColumns.ts';
import type { Exported } from './exportEvents.ts';
import type { ExportFormat } from './exportFormat.ts';

/** What an export was asked for. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** The filter as it was given. */
  readonly filter: unknown;
  readonly exportedAt: Date;
  /** Of the program, from its package.json. */
  readonly programVersion: string;
}

/**
 * What lies beside an export, so that whoever finds it knows what it is: the query, the time, the versions, how much
 * there is, and the sources with their licences. It tells nothing of the machine.
 */
export function sideFile(
  { format, filter, exportedAt, programVersion }: ExportRequest,
  { tally, sources }: Exported,
): string {
  const content = {
    program: { name: 'communique', version: programVersion },
    format:
      format === 'csv'
        ? { name: 'csv', columns: csvColumns.map(({ name, meaning }) => ({ name, meaning })) }
        : { name: 'jsonl', version: recordVersion },
    exportedAt: exportedAt.toISOString(),
    query: { filter },
    events: { all: tally.eventCount, ...tally.events },
    records: tally.records,
    sources,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
