import { sql } from 'kysely';

import type { ColumnReference, Entity, Sql, ToOne } from './entity.ts';

/** The names of the columns of an entity, its own and those of its details. */
export const columnNames = (entity: Entity): readonly string[] => [
  ...entity.columns,
  ...entity.details.flatMap((detail) => detail.columns),
];

/**
 * `event as node left join meeting as node_meeting on node_meeting.id = node.id …`
 *
 * An outer join even where each row has its detail: PostgreSQL then leaves the table out of a
 * count that asks nothing of it.
 */
export const entityTables = (entity: Entity, alias: string, on?: Sql): Sql => {
  const details = entity.details.map(({ table }) => {
    const detail = detailAlias(alias, table);
    return sql`left join ${sql.id(table)} as ${sql.id(detail)} on ${sql.id(detail, 'id')} = ${sql.id(alias, 'id')}`;
  });
  if (entity.table === null)
    throw new Error(`${entity.typeName} has no table: give its rows by a query.`);
  const own = sql`${sql.id(entity.table)} as ${sql.id(alias)}`;
  return sql.join([on === undefined ? own : sql`${own} on ${on}`, ...details], sql` `);
};

/** Refers to the columns of an entity whose tables stand in the statement under `alias`. */
export const columnOf =
  (entity: Entity, alias: string): ColumnReference =>
  (column) => {
    const detail = entity.details.find(({ columns }) => columns.includes(column));
    return sql.id(detail === undefined ? alias : detailAlias(alias, detail.table), column);
  };

/** `select node.id as id, … from … where …`, with every column of the entity under its own name. */
export const selectEntity = (entity: Entity, alias: string, where: Sql, tail = sql``): Sql => {
  const column = columnOf(entity, alias);
  const columns = columnNames(entity).map((name) => sql`${column(name)} as ${sql.id(name)}`);
  return sql`select ${sql.join(columns)} from ${entityTables(entity, alias)} where ${where} ${tail}`;
};

const detailAlias = (alias: string, table: string): string => `${alias}_${table}`;

/** A to-one relation by foreign key. */
export const reference = (entity: Entity, foreignKey: string): ToOne => ({
  entity,
  select: (parent, child) => selectEntity(child, 'one', sql`one.id = ${parent(foreignKey)}`),
});
