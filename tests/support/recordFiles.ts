import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { exportEvents } from '../../src/exports/exportEvents.ts';
import type { ExportFormat } from '../../src/exports/exportFormat.ts';
import type { EventFilter } from '../../src/generated/graphql.ts';
import type { ImportOptions } from '../../src/imports/importOptions.ts';
import { importRecords } from '../../src/imports/records/importRecords.ts';
import type { RecordImportSummary } from '../../src/imports/records/recordTally.ts';
import type { Store } from '../../src/store/store.ts';

/** What an export writes. */
export async function exportText(
  store: Store,
  filter: EventFilter = {},
  format: ExportFormat = 'jsonl',
): Promise<string> {
  const pieces: Buffer[] = [];
  const destination = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  await exportEvents({ store, filter, format, destination });
  return Buffer.concat(pieces).toString('utf8');
}

/** The reasons for which an import rejects lines, with their numbers, and what it says it did. */
interface ImportedText {
  readonly summary: RecordImportSummary;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** Imports the text of a file of records. */
export async function importText(
  store: Store,
  text: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportedText> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-records-'));
  try {
    const path = join(folder, 'records.jsonl');
    const quarantinePath = join(folder, 'records.quarantine.jsonl');
    await writeFile(path, text);
    const summary = await importRecords({
      store,
      path,
      quarantinePath,
      policy: 'reject-row',
      ...options,
    });
    const rejected =
      summary.quarantine === undefined ? '' : await readFile(summary.quarantine, 'utf8');
    return { summary, rejected: linesOf(rejected) as ImportedText['rejected'] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The JSON of each line. */
export const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** The text with the lines changed that hold a word. */
export const withLine = (text: string, word: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line.includes(word) ? change(line) : line))
    .join('\n');
