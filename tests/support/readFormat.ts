import type { EventDraft } from '../../src/imports/eventDraft.ts';
import type { FormatContext, ImportFormat, SourceRow } from '../../src/imports/importFormat.ts';
import type { InputFile } from '../../src/imports/reading/inputFile.ts';

/** All rows that a format reads of a file. */
export async function readRows(
  format: ImportFormat,
  file: InputFile,
  context: FormatContext,
): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of format.read(file, context)) rows.push(row);
  return rows;
}

/** The draft of a row that speaks of one event. */
export function draftOfRow(row: SourceRow | undefined): EventDraft {
  if (!row) throw new Error('There is no such row.');
  if ('rejected' in row) throw new Error(row.rejected);
  const [draft] = row.drafts;
  if (!draft || row.drafts.length > 1) throw new Error('The row has not one draft.');
  return draft;
}

/** Why a row was rejected. */
export function rejectionOfRow(row: SourceRow | undefined): string {
  return row && 'rejected' in row ? row.rejected : 'not rejected';
}
