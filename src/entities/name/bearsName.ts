import { sql } from 'kysely';

import { given } from '../../connections/conditions.ts';
import type { ColumnReference, Sql } from '../../connections/entity.ts';
import { searchKey } from '../../domain/searchKey.ts';

/** The condition that a record bears a name, in any script: its folded form is looked up in the index of names. */
export const bearsName = (
  bearer: 'person_id' | 'organization_id' | 'country_id',
  column: ColumnReference,
  name: string | null | undefined,
): readonly Sql[] =>
  given(
    name,
    (wanted) =>
      sql`${column('id')} in (select ${sql.id(bearer)} from name where search_key = ${searchKey(wanted)})`,
  );
