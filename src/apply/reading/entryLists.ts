import type { z } from 'zod';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import { explainIssue } from '../../records/explainIssue.ts';
import type { DocumentType } from '../../records/recordDocument.ts';
import { countryDraft } from '../drafts/countryDraft.ts';
import type { DraftContext } from '../drafts/draft.ts';
import { eventDraft } from '../drafts/eventDraft.ts';
import { personDraft } from '../drafts/personDraft.ts';
import { citedDraft, plainDraft } from '../drafts/plainDraft.ts';
import type { Entry } from './entry.ts';
import { entryForms } from './entryForms.ts';
import { withCleared } from './partialForm.ts';

/** A list of a file: what its entries are, and how one is read. */
interface EntryList {
  readonly name: keyof typeof entryForms;
  readonly type: DocumentType;
  /** @returns what makes a draft of the entry, or what is wrong with its form */
  readonly read: (
    value: unknown,
    at: SeedPath,
  ) => { readonly draft: NonNullable<Entry['draft']> } | { readonly issues: z.core.$ZodIssue[] };
}

/** All lists of records, in the order in which they are applied: each after those that its entries refer to most. */
export const entryLists: readonly EntryList[] = [
  listOf('sources', 'source', entryForms.sources, plainDraft),
  listOf('topics', 'topic', entryForms.topics, plainDraft),
  listOf('countries', 'country', entryForms.countries, countryDraft),
  listOf('places', 'place', entryForms.places, plainDraft),
  listOf('organizations', 'organization', entryForms.organizations, citedDraft),
  listOf('offices', 'office', entryForms.offices, plainDraft),
  listOf('persons', 'person', entryForms.persons, personDraft),
  listOf('events', 'event', entryForms.events, eventDraft),
  listOf('links', 'link', entryForms.links, citedDraft),
];

function listOf<Form extends object>(
  name: EntryList['name'],
  type: DocumentType,
  form: z.ZodType<Form>,
  draftOf: (entry: Form, context: DraftContext) => ReturnType<NonNullable<Entry['draft']>>,
): EntryList {
  return {
    name,
    type,
    read: (value, at) => {
      const { success, data, error } = form.safeParse(withCleared(value), { error: explainIssue });
      return success
        ? { draft: (context) => draftOf(data, { ...context, at }) }
        : { issues: error.issues };
    },
  };
}
