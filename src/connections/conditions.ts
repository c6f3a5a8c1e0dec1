import { sql } from 'kysely';

import type { Sql } from './entity.ts';

/** The condition that a value makes where it is given. */
export const given = <Value>(
  value: Value | null | undefined,
  condition: (value: Value) => Sql,
): readonly Sql[] => (value === null || value === undefined ? [] : [condition(value)]);

/**
 * The conditions that a list of accepted values makes: none where it is absent. An empty list
 * accepts nothing.
 *
 *   event.kind = any ($1::event_kind[])
 */
export const anyOf = (
  column: Sql,
  values: readonly string[] | null | undefined,
  type: string,
): readonly Sql[] =>
  given(values, (accepted) => sql`${column} = any (${accepted}::${sql.raw(type)}[])`);

/**
 * A day that an argument names, or the present one. PostgreSQL tells which that is, by UTC as every store does, so that
 * the statement is the same each day.
 */
export const dayOrToday = (day: string | null | undefined): Sql =>
  day ? sql`${day}::date` : sql`current_date`;

/** All of the conditions; true where there is none. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

/** At least one of the conditions; false where there is none. */
export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
