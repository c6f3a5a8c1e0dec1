import { sql } from 'kysely';

import { camelCase } from './camelCase.ts';
import type { ColumnReference, Entity, Sql } from './entity.ts';
import { isInstantColumn } from './jsonInstant.ts';
import { readNames } from './readNames.ts';
import type { Selected } from './selection.ts';

/** What a statement has to select and join for rows of an entity, and how to read them back. */
export interface Shape {
  /** The entity's own columns that are read. */
  readonly names: readonly string[];
  /** One expression for each column of the result, in order. */
  readonly columns: readonly Sql[];
  /** The LATERAL joins of the selected to-one relations. */
  readonly joins: readonly Sql[];
  /** The places of the columns that hold instants. */
  readonly instants: readonly number[];
  /** The row as resolvers read it: columns in camel case, to-one relations nested, null where there is none. */
  readonly read: (values: readonly unknown[]) => Record<string, unknown> | null;
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
  const names = readNames(entity, selected);
  const columns = names.map((name) => column(name));
  const joins: Sql[] = [];
  const children: { property: string; shape: Shape }[] = [];
  for (const [property, below] of Object.entries(selected.toOne ?? {})) {
    const toOne = entity.toOne[property];
    if (toOne === undefined) continue;
    const child = narrowed(toOne.entity, readNames(toOne.entity, below));
    const alias = nextAlias();
    joins.push(sql`left join lateral (${toOne.select(column, child)}) as ${sql.id(alias)} on true`);
    const childColumn: ColumnReference = (name) => sql.id(alias, name);
    const shape = shapeOf(child, below, childColumn, offset + columns.length, nextAlias);
    columns.push(...shape.columns);
    joins.push(...shape.joins);
    children.push({ property, shape });
  }
  const properties = names.map((name, at) => ({ property: camelCase(name), at: offset + at }));
  const identity = offset + names.indexOf(entity.identity ?? 'id');
  return {
    names,
    columns,
    joins,
    instants: [
      ...names.flatMap((name, at) => (isInstantColumn(name) ? [offset + at] : [])),
      ...children.flatMap(({ shape }) => shape.instants),
    ],
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

/** The entity with some of its columns alone, and the tables that have them. */
const narrowed = (entity: Entity, names: readonly string[]): Entity => {
  const among = (columns: readonly string[]): readonly string[] =>
    columns.filter((name) => names.includes(name));
  const details = entity.details.map(({ table, columns }) => ({ table, columns: among(columns) }));
  return {
    ...entity,
    columns: among(entity.columns),
    details: details.filter(({ columns }) => columns.length > 0),
  };
};

/** `one_0`, `one_1`, …: aliases that stay short however deep the relations are nested. */
const numbered = (): (() => string) => {
  let count = 0;
  return () => `one_${String(count++)}`;
};
