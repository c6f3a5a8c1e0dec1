import { sql } from 'kysely';

import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity } from '../../connections/entity.ts';
import { fromQuery } from '../../connections/origin.ts';
import { rowsByKey, type Lookup } from '../../connections/rowsByKey.ts';
import type { SearchField } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';

/** A text of an event that a search looks at. */
export interface SearchedText {
  readonly field: SearchField;
  readonly language: string | null;
  readonly text: string;
}

const searchedText: Entity<SearchedText> = defineEntity({
  typeName: 'SearchedText',
  table: null,
  columns: ['id', 'field', 'language', 'text'],
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

const ofEvent: Lookup<SearchedText> = {
  entity: searchedText,
  name: 'event',
  origin: fromQuery(
    ([id]) => sql`
      select id, 'TITLE' as field, null as language, title as text from event where id = ${id}
      union all
      select id, 'SUMMARY', null, summary from event where id = ${id} and summary is not null
      union all
      select id, 'TEXT', language, text from statement where id = ${id} and text is not null
      union all
      select statement_id, 'TRANSLATION', language, text from statement_translation where statement_id = ${id}`,
  ),
};

/** So many texts of an event are looked at for what is to be highlighted. */
const MOST_TEXTS = 100;

const ORDER: readonly SearchField[] = ['NAME', 'TITLE', 'SUMMARY', 'TEXT', 'TRANSLATION'];

/** The texts of an event, the title first; those of all events of a page in one statement. */
export const searchedTexts = async (
  context: Context,
  eventId: string,
): Promise<readonly SearchedText[]> => {
  const texts = await rowsByKey(context, ofEvent, [eventId], {}, { size: MOST_TEXTS });
  return texts.toSorted(
    (one, other) =>
      ORDER.indexOf(one.field) - ORDER.indexOf(other.field) ||
      (one.language ?? '').localeCompare(other.language ?? '', 'en'),
  );
};
