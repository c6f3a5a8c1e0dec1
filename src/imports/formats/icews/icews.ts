import { ActorClassifier } from '../../actors/actorClassifier.ts';
import type { FormatContext, ImportFormat, SourceRow } from '../../importFormat.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { draftsOrFault } from '../draftsOrFault.ts';
import { icewsEvent } from './icewsEvent.ts';
import { icewsSource } from './icewsSource.ts';
import { readIcewsRows } from './readIcewsRows.ts';

/**
 * The events of the Integrated Crisis Early Warning System, as its repository publishes them: a row for each pair of
 * actors that a sentence names, and often a second one from the other side.
 */
export const icews: ImportFormat = {
  name: 'icews',
  description: 'ICEWS events: the tab-separated files of 20 columns, with or without their header',
  dataSet: 'icews',
  fileNames: /\.(?:tab|tsv|txt)$/i,
  read: readIcews,
  sourceOf: icewsSource,
};

async function* readIcews(file: InputFile, context: FormatContext): AsyncGenerator<SourceRow> {
  const actors = new ActorClassifier(context.countries);
  for await (const read of readIcewsRows(file)) {
    if ('rejected' in read) {
      yield read;
      continue;
    }
    const { row, line, raw } = read;
    yield { line, raw, ...draftsOrFault(() => icewsEvent(row, actors, context)) };
  }
}
