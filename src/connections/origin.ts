import { sql } from 'kysely';

import type { Arguments, ColumnReference, Entity, Scope, Sql } from './entity.ts';
import { columnNames, columnOf, entityTables } from './entitySql.ts';
import { flattened } from './flattened.ts';

/** The rows of a list before conditions, order and limit: a FROM clause and what it makes reachable. */
export interface Rows extends Scope {
  readonly from: Sql;
  readonly where: readonly Sql[];
}

/** How the rows of an edge are found from the parts of the parent's key. */
export interface Origin {
  /** The SQL types of the parts of the key. */
  readonly key: readonly ('uuid' | 'text')[];
  rows(entity: Entity, parent: readonly Sql[], args: Arguments): Rows;
}

/** What does not depend on the parents: worked out once for each entity. */
const onceForEntity = (workOut: (entity: Entity) => Rows): ((entity: Entity) => Rows) => {
  const known = new WeakMap<Entity, Rows>();
  return (entity) => {
    const rows = known.get(entity) ?? workOut(entity);
    known.set(entity, rows);
    return rows;
  };
};

/** All rows of the entity: the origin of a root list. */
export const everything: Origin = {
  key: [],
  rows: onceForEntity((entity) => ({
    from: flattened(entityTables(entity, 'node')),
    where: [],
    column: columnOf(entity, 'node'),
    has: hasColumn(entity),
  })),
};

/** The rows whose column equals the key: a foreign key, an id, a slug. */
export const byColumn = (column: string, type: 'uuid' | 'text' = 'uuid'): Origin => ({
  key: [type],
  rows: (entity, [key]) => ({
    ...everything.rows(entity, [], {}),
    where: [sql`${columnOf(entity, 'node')(column)} = ${key}`],
  }),
});

/**
 * The row with an id or a slug, or else the one that the record with it has become part of:
 *
 *   node.id = coalesce((select id from person where slug = $1), (select to_id from redirect where …))
 */
export const byColumnOrRedirect = (column: 'id' | 'slug'): Origin => ({
  key: [column === 'id' ? 'uuid' : 'text'],
  rows: (entity, [key]) => {
    const rows = everything.rows(entity, [], {});
    const own = sql`select id from ${sql.table(entity.table ?? '')} where ${sql.ref(column)} = ${key}`;
    const left =
      column === 'id'
        ? sql`from_id = ${key}`
        : sql`record_type = ${sql.lit(entity.redirects)} and slug = ${key}`;
    const survivor = sql`select to_id from redirect where ${left}`;
    return { ...rows, where: [sql`${rows.column('id')} = coalesce((${own}), (${survivor}))`] };
  },
});

interface Spine {
  /** Its columns that equal the parts of the parent's key. */
  readonly parent: readonly string[];
  /** Its column that holds the child's id. */
  readonly child: string;
  /** Its columns that repeat columns of the child, so that order and filter need no join. */
  readonly carries?: readonly string[];
  readonly hasRoles?: boolean;
  readonly keyType?: 'uuid' | 'text';
}

/** The rows that a table between parent and child leads to: a spine, or a plain join table. */
export const through = (table: string, spine: Spine): Origin => {
  const rowsOfAll = onceForEntity((entity) => ({
    from: flattened(joined(entity, sql.id(table), spine.child)),
    where: [],
    column: carried(entity, spine.child, spine.carries ?? []),
    has: hasColumn(entity),
    ...(spine.hasRoles === true && { roles: sql.id('spine', 'roles') }),
  }));
  return {
    key: spine.parent.map(() => spine.keyType ?? 'uuid'),
    rows: (entity, parent) => ({
      ...rowsOfAll(entity),
      where: spine.parent.map((column, part) => sql`${sql.id('spine', column)} = ${parent[part]}`),
    }),
  };
};

/** The rows whose ids a query gives, under the name `id`, with whatever else it carries. */
export const throughQuery = (
  query: (parent: readonly Sql[]) => Sql,
  carries: readonly string[] = [],
  key: Origin['key'] = ['uuid'],
): Origin => {
  const rowsOfAll = onceForEntity((entity) => ({
    from: sql``,
    where: [],
    column: carried(entity, 'id', carries),
    has: hasColumn(entity),
  }));
  return {
    key,
    rows: (entity, parent) => ({
      ...rowsOfAll(entity),
      from: joined(entity, sql`(${query(parent)})`, 'id'),
    }),
  };
};

/** Rows that no table holds: the query gives the entity's columns itself. */
export const fromQuery = (
  query: (parent: readonly Sql[]) => Sql,
  key: Origin['key'] = ['uuid'],
): Origin => ({
  key,
  rows: (entity, parent) => derivedRows(entity, query(parent)),
});

/** The rows of a query as those of the entity: for a origin whose query depends on the arguments. */
export const derivedRows = (entity: Entity, query: Sql): Rows => ({
  from: sql`(${query}) as node`,
  where: [],
  column: ofNode,
  has: hasColumn(entity),
});

const ofNode: ColumnReference = (name) => sql.id('node', name);

const hasColumn = (entity: Entity): Scope['has'] => {
  const names = columnNames(entity);
  return (column) => names.includes(column);
};

/** An outer join, though no row lacks its other side: a count then reads the spine alone. */
const joined = (entity: Entity, table: Sql, child: string): Sql =>
  sql`${table} as spine left join ${entityTables(entity, 'node', sql`${sql.id('node', 'id')} = ${sql.id('spine', child)}`)}`;

const carried = (entity: Entity, child: string, carries: readonly string[]): ColumnReference => {
  const own = columnOf(entity, 'node');
  return (column) => {
    if (column === 'id') return sql.id('spine', child);
    return carries.includes(column) ? sql.id('spine', column) : own(column);
  };
};
