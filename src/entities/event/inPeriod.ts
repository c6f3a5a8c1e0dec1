import { sql } from 'kysely';

import { given } from '../../connections/conditions.ts';
import type { ColumnReference, Sql } from '../../connections/entity.ts';
import type { WhenFilter } from '../../generated/graphql.ts';

/** The conditions that an event lies in a period, both ends included. */
export const inPeriod = (
  when: WhenFilter | null | undefined,
  column: ColumnReference,
): readonly Sql[] => {
  if (!when) return [];
  const { from, to, match } = when;
  const earliest = column('earliest');
  const latest = column('latest');
  // An event begins before it ends: said in either mode, so that the index in time is used.
  const begun = given(to, (day) => sql`${earliest} <= ${day}::date`);
  if (match === 'WITHIN') {
    return [
      ...begun,
      ...given(from, (day) => sql`${earliest} >= ${day}::date`),
      ...given(to, (day) => sql`${latest} <= ${day}::date`),
    ];
  }
  // The index of periods serves a narrow window, the index in time a wide one.
  const overlaps = given(
    from,
    (day) =>
      sql`daterange(${earliest}, ${latest}, '[]') && daterange(${day}::date, ${to ?? null}::date, '[]')`,
  );
  return [...begun, ...overlaps];
};
