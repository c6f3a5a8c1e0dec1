import type { EventDraft } from '../../src/imports/eventDraft.ts';
import { gdelt } from '../../src/imports/formats/gdelt/gdelt.ts';
import type { FormatContext, SourceRow } from '../../src/imports/importFormat.ts';
import { gdeltLine, type GdeltCells, type GdeltVersion } from './gdeltLine.ts';
import { textFile } from './textFile.ts';

/** What GDELT's importer makes of made-up rows. */
export class GdeltReader {
  readonly #context: FormatContext;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  async rowsOf(text: string, name = '20240102.export.CSV'): Promise<SourceRow[]> {
    const rows: SourceRow[] = [];
    for await (const row of gdelt.read(textFile(text, name), this.#context)) rows.push(row);
    return rows;
  }

  /** The draft of the row, of which there must be one. */
  async draftOf(cells: GdeltCells, version?: GdeltVersion): Promise<EventDraft> {
    const row = await this.#rowOf(cells, version);
    if ('rejected' in row) throw new Error(row.rejected);
    const [draft] = row.drafts;
    if (!draft || row.drafts.length > 1) throw new Error('The row has not one draft.');
    return draft;
  }

  /** The drafts of rows of one file. */
  async draftsOf(rows: readonly GdeltCells[]): Promise<EventDraft[]> {
    const read = await this.rowsOf(rows.map((cells) => gdeltLine(cells)).join('\n'));
    return read.flatMap((row) => ('drafts' in row ? row.drafts : []));
  }

  /** Why the row is rejected. */
  async rejectionOf(cells: GdeltCells): Promise<string> {
    const row = await this.#rowOf(cells);
    if ('drafts' in row) throw new Error('The row is not rejected.');
    return row.rejected;
  }

  async #rowOf(cells: GdeltCells, version?: GdeltVersion): Promise<SourceRow> {
    const [row] = await this.rowsOf(`${gdeltLine(cells, version)}\n`);
    if (!row) throw new Error('The file has no row.');
    return row;
  }
}
