import { sql } from 'kysely';

import type { Entity, ToOne } from './entity.ts';
import { columnNames } from './entitySql.ts';
import type { Selected } from './selection.ts';

/**
 * The entity's own columns that a statement reads for a selection: what its fields read, what its relations are joined
 * by, and what no row can do without.
 */
export const readNames = (entity: Entity, { columns, toOne = {} }: Selected): readonly string[] => {
  const names = columnNames(entity);
  if (columns === undefined) return names;
  const read = new Set([
    entity.identity ?? 'id',
    ...(entity.reads?.__typename ?? []),
    ...columns,
    ...Object.keys(toOne).flatMap((field) => joinedBy(entity.toOne[field])),
  ]);
  return names.filter((name) => read.has(name));
};

/** The columns of the parent that a relation refers to: found once, by composing it. */
const joinedBy = (relation: ToOne | undefined): readonly string[] => {
  if (relation === undefined) return [];
  const known = joins.get(relation);
  if (known !== undefined) return known;
  const referred = new Set<string>();
  relation.select((name) => {
    referred.add(name);
    return sql.ref(name);
  }, relation.entity);
  const names = [...referred];
  joins.set(relation, names);
  return names;
};

const joins = new WeakMap<ToOne, readonly string[]>();
