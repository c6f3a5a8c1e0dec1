import { sql } from 'kysely';

import type { ColumnReference, Entity, Sql } from './entity.ts';
import { columnNames } from './entitySql.ts';
import type { Selected } from './selection.ts';

/** What a statement has to select and join for rows of an entity, and how to read them back. */
export interface Shape {
  /** One expression for each column of the result, in order. */
  readonly columns: readonly Sql[];
  /** The LATERAL joins of the selected to-one relations. */
  readonly joins: readonly Sql[];
  /** The row as resolvers read it: columns in camel case, to-one relations nested, null where there is none. */
  readonly read: (values: readonly unknown[]) => Readonly<Record<string, unknown>> | null;
}

/**
 * The shape of rows of an entity with the selected to-one relations below them. `column`
 * refers to the entity's own columns in the statement; `offset` is the place of the first
 * in the result.
 */
export const shapeOf = (
  entity: Entity,
  selected: Selected,
  column: ColumnReference,
  offset: number,
  nextAlias = numbered(),
): Shape => {
  const names = columnNames(entity);
  const columns = names.map((name) => column(name));
  const joins: Sql[] = [];
  const children: { property: string; shape: Shape }[] = [];
  for (const [property, below] of Object.entries(selected)) {
    const toOne = entity.toOne[property];
    if (toOne === undefined) continue;
    const child = toOne.entity;
    const childAlias = nextAlias();
    const childColumn: ColumnReference = (name) => sql.id(childAlias, name);
    joins.push(
      sql`left join lateral (${toOne.select(column, child)}) as ${sql.id(childAlias)} on true`,
    );
    const shape = shapeOf(child, below, childColumn, offset + columns.length, nextAlias);
    columns.push(...shape.columns);
    joins.push(...shape.joins);
    children.push({ property, shape });
  }
  const properties = names.map((name, at) => ({ property: camelCase(name), at: offset + at }));
  const identity = offset + names.indexOf(entity.identity ?? 'id');
  return {
    columns,
    joins,
    read: (values) => {
      if (values[identity] === null) return null;
      const row: Record<string, unknown> = {};
      row.__typename = entity.typeName;
      for (const { property, at } of properties) row[property] = values[at];
      if (entity.typeOf !== undefined) row.__typename = entity.typeOf(row);
      for (const { property, shape } of children) row[property] = shape.read(values);
      return row;
    },
  };
};

/** `one_0`, `one_1`, …: aliases that stay short however deep the relations are nested. */
const numbered = (): (() => string) => {
  let count = 0;
  return () => `one_${String(count++)}`;
};

const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
