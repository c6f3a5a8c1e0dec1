import type { FormatContext, ImportFormat, SourceRow } from '../../importFormat.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { GdeltActors } from './gdeltActors.ts';
import { gdeltEvent } from './gdeltEvent.ts';
import { gdeltSource } from './gdeltSource.ts';
import { readGdeltRows } from './readGdeltRows.ts';
import { draftsOrFault } from '../draftsOrFault.ts';

/**
 * The events of the GDELT Project, as its code books for 1.0 and 2.0 describe them. Both are one data set: they
 * are coded by the same rules from the same articles, and what both report is one event.
 */
export const gdelt: ImportFormat = {
  name: 'gdelt',
  description: 'GDELT events: *.export.CSV of 2.0 and 1.0, and the yearly and monthly files of 1.0',
  dataSet: 'gdelt',
  fileNames: /\.export\.(?:csv|tsv|txt)$|^\d{4}(?:\d{2})?\.csv$/i,
  read: readGdelt,
  sourceOf: gdeltSource,
};

async function* readGdelt(file: InputFile, context: FormatContext): AsyncGenerator<SourceRow> {
  const actors = new GdeltActors(context.countries);
  for await (const read of readGdeltRows(file)) {
    if ('rejected' in read) {
      yield read;
      continue;
    }
    const { row, line, raw } = read;
    yield { line, raw, ...draftsOrFault(() => gdeltEvent(row, actors, context)) };
  }
}
