import { sql } from 'kysely';

import { text } from '../../connections/columnType.ts';
import { anyOf, given } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { byColumn } from '../../connections/origin.ts';
import type { CountryNamesArgs } from '../../generated/graphql.ts';
import type { NameRow } from '../rows.ts';

export const name: Entity<NameRow> = defineEntity({
  typeName: 'Name',
  table: 'name',
  columns: ['id', 'value', 'language', 'kind', 'family', 'given'],
  orders: { LANGUAGE: [{ column: 'language', type: text }] },
  defaultOrder: { field: 'LANGUAGE', direction: 'ASC' },
});

/** The names of a person, an organization or a country; a language also finds its scripts and regions. */
export const names = (bearer: 'person_id' | 'organization_id' | 'country_id'): ToMany<NameRow> => ({
  entity: name,
  origin: byColumn(bearer),
  shape: 'list',
  where: ({ languages, kinds }: CountryNamesArgs, { column }) => [
    ...given(
      languages,
      (tags) => sql`exists (select 1 from unnest(${tags}::text[]) as wanted (tag)
        where lower(${column('language')}) = lower(wanted.tag)
          or starts_with(lower(${column('language')}), lower(wanted.tag) || '-'))`,
    ),
    ...anyOf(column('kind'), kinds, 'name_kind'),
  ],
});
