import { EdtfError } from '../../../domain/edtfError.ts';
import type { EventDraft } from '../../eventDraft.ts';
import { ImportError } from '../../importError.ts';
import type { FormatContext, ImportFormat, SourceRow } from '../../importFormat.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { readVisits, type VisitElement } from './readVisits.ts';
import { VisitActors } from './visitActors.ts';
import { type VisitContext, visitDraft, visitPublisher } from './visitDraft.ts';

/**
 * The visits of foreign leaders to the United States, as https://history.state.gov/departmenthistory/visits publishes
 * them in XML: one meeting for each entry, with those who came as guests and the United States as host.
 */
export const stateVisits: ImportFormat = {
  name: 'state-visits',
  description:
    'Visits of foreign leaders to the United States: the XML of history.state.gov (*.xml)',
  dataSet: 'history-state-gov-visits',
  fileNames: /\.xml$/,
  read,
  sourceOf: () => ({
    slug: 'history-state-gov-visits',
    publisher: visitPublisher,
    title: 'Visits by Foreign Leaders',
    url: 'https://history.state.gov/departmenthistory/visits',
    language: 'en',
    licence: 'CC0-1.0',
    note: 'Heads of state and government, and some who were to be or had been. Locators are the ids of its entries.',
  }),
};

async function* read(file: InputFile, { countries }: FormatContext): AsyncGenerator<SourceRow> {
  const host = countries.byAlpha3('USA');
  if (!host) {
    throw new ImportError(
      'The record has no country USA. Start it once with the seeds that ship with it.',
    );
  }
  const context = { countries, actors: new VisitActors(), host };
  for await (const visit of readVisits(file)) yield rowOf(visit, context);
}

function rowOf(visit: VisitElement, context: VisitContext): SourceRow {
  const { line, raw } = visit;
  const draft = draftOrFault(visit, context);
  return typeof draft === 'string'
    ? { line, raw, rejected: draft }
    : { line, raw, drafts: [draft] };
}

function draftOrFault(visit: VisitElement, context: VisitContext): EventDraft | string {
  try {
    return visitDraft(visit, context);
  } catch (error) {
    if (error instanceof EdtfError) return `start-date to end-date: ${error.message}`;
    throw error;
  }
}
