import { sql } from 'kysely';

import type { ColumnReference, Sql } from '../../connections/entity.ts';
import type { StatisticsGroup } from '../../generated/graphql.ts';
import type { Origin } from '../../connections/origin.ts';
import { eventSpines, everyEventOf, type EventSpine } from '../event/eventSpines.ts';

/** What rows of statistics are told apart by, besides the time: a column of the event, or what a spine leads to. */
export interface KeyGroup {
  /** The columns of its key, which the rows of statistics have too. */
  readonly columns: readonly string[];
  /** One of them where the events are read. An event without a key is in no row. */
  readonly key: (name: string, column: ColumnReference) => Sql;
  /** Joins the spine that has a row for each key of an event. */
  readonly join: (eventId: Sql) => Sql;
  /** What puts rows in order by the key; `column` refers to a row of statistics. */
  readonly order: (column: ColumnReference) => readonly Sql[];
  /** All events, each as often as it has a key, and the same group where the events are those. */
  readonly everyKey?: { readonly origin: Origin; readonly group: KeyGroup };
}

const byColumns = (columns: readonly string[], order: KeyGroup['order']): KeyGroup => ({
  columns,
  key: (name, column) => column(name),
  join: () => sql``,
  order,
});

const byColumn = (name: string): KeyGroup => byColumns([name], (column) => [column(name)]);

const bySpine = (spine: EventSpine, records: 'country' | 'topic'): KeyGroup => {
  const { table, columns } = spine;
  const alias = `by_${table}`;
  const nameOf = (id: Sql): Sql => sql`(select sort_name from ${sql.id(records)} where id = ${id})`;
  const group = byColumns(columns, (column) =>
    columns.flatMap((name) => [nameOf(column(name)), column(name)]),
  );
  return {
    ...group,
    key: (name) => sql.id(alias, name),
    join: (eventId) =>
      sql`join ${sql.id(table)} as ${sql.id(alias)} on ${sql.id(alias, 'event_id')} = ${eventId}`,
    everyKey: { origin: everyEventOf(spine), group },
  };
};

/** Which months and years an event is in, only both of its ends tell: they are no such groups. */
type KeyGroupName = Exclude<StatisticsGroup, 'MONTH' | 'YEAR'>;

export type KeyGroups = Readonly<Record<KeyGroupName, KeyGroup>>;

export const keyGroups: KeyGroups = {
  KIND: byColumn('kind'),
  CATEGORY: byColumn('category'),
  STATUS: byColumn('status'),
  COUNTRY: bySpine(eventSpines.countries, 'country'),
  PAIR: bySpine(eventSpines.pair, 'country'),
  TOPIC: bySpine(eventSpines.topics, 'topic'),
};

export const isKeyGroup = (group: StatisticsGroup): group is KeyGroupName => group in keyGroups;
