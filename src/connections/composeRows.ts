import { sql } from 'kysely';

import { timestamptz } from './columnType.ts';
import { all } from './conditions.ts';
import type { ColumnReference, Entity, Sql } from './entity.ts';
import { flattened } from './flattened.ts';
import { onceForPair } from './onceForPair.ts';
import { orderBy, orderExpressions } from './order.ts';
import type { NestedList, PageRequest } from './pageRequest.ts';
import { beforePage, conditions, pageRows, summarised } from './pageRows.ts';
import type { Selected } from './selection.ts';
import { shapeOf, type Shape } from './shape.ts';

/** What a statement for a page selects, from what and in which order, and how its rows are read back. */
export interface ComposedRows {
  readonly columns: Sql;
  readonly from: Sql;
  readonly order: Sql;
  readonly read: RowsRead;
  /** The places of the columns that JSON does not give as the store does. */
  readonly instants: readonly number[];
}

/** What is read of each row, whatever its parent, the conditions and the place in the list. */
interface RowsRead {
  readonly shape: Shape;
  /** The lists that come with the rows: a column for each, after those of the shape. */
  readonly nested: readonly ComposedList[];
  readonly columns: Sql;
  readonly joins: Sql;
  /** The place of the first of the values under the order, which stand behind all else. */
  readonly firstKey: number;
}

export interface ComposedList extends NestedList {
  readonly rows: ComposedRows;
}

/** The columns before those of the row: position, total count, whether there is more on the other side. */
const LEADING_COLUMNS = 3;

/** Composes the rows of a page for the parents that a part of the statement gives, under the name `parent`. */
export const composeRows = (request: PageRequest, parents: Sql): ComposedRows => {
  const { entity, origin, order, selection } = request;
  const parent = origin.key.map((_, part) => sql.id('parent', `key_${String(part)}`));
  const rows = origin.rows(entity, parent, request.args);
  const where = conditions(request, rows);
  const whole = { ...rows, isWhole: true };
  const given = summarised(request, whole) ?? { entity, rows, where };
  const expressions = orderExpressions(order, given.rows.column);
  const read = readOf(request, given.entity);
  const joins: Sql[] = [];
  if (selection.totalCount) {
    joins.push(
      lateral(
        sql`select count(*) as count from ${rows.from} where ${all(conditions(request, whole))}`,
        'total',
      ),
    );
  }
  const onOtherSide = beforePage(request, expressions);
  if (onOtherSide !== undefined) {
    const found = sql`select 1 from ${rows.from} where ${all([...where, onOtherSide])}`;
    joins.push(lateral(sql`select exists (${found}) as found`, 'other'));
  }
  if (selection.rows) {
    joins.push(lateral(pageRows(request, given, read.shape.names, expressions), 'page'));
  }
  const keys = selection.rows
    ? order.keys.map((_, at) => sql.id('page', `order_${String(at)}`))
    : [];
  const leading = [
    sql`parent.position`,
    selection.totalCount ? sql`total.count` : sql`null`,
    onOtherSide === undefined ? sql`null` : sql`other.found`,
  ];
  return {
    columns: sql.join([...leading, read.columns, ...keys]),
    from: sql.join([parents, ...joins, read.joins], sql` `),
    order: selection.rows
      ? sql`parent.position, ${orderBy(keys, order.direction)}`
      : sql`parent.position`,
    read,
    instants: [
      ...read.shape.instants,
      ...order.keys.flatMap(({ type }, at) => (type === timestamptz ? [read.firstKey + at] : [])),
    ],
  };
};

const readOf = (
  { selection: { rows, selected }, nested = NO_LISTS }: PageRequest,
  entity: Entity,
): RowsRead =>
  rows
    ? readOnce(entity, selected, nested)
    : composeRead(
        composeOwn(entity, NOTHING, () => sql`null`),
        NO_LISTS,
      );

/** What no variable has a say in is kept with the document: its selection, and where they are always the same, its lists. */
const readOnce = (entity: Entity, selected: Selected, lists: readonly NestedList[]): RowsRead => {
  const own = ownOfEntities(entity, selected, () =>
    composeOwn(entity, selected, (name) => sql.id('page', name)),
  );
  if (lists.length === 0) return readsOfOwn(own, NO_LISTS, () => composeRead(own, NO_LISTS));
  // Lists that are asked for again are those of a document: only then it pays to make one piece of them.
  if (!askedFor.has(lists)) {
    askedFor.add(lists);
    return composeRead(own, lists);
  }
  return readsOfOwn(own, lists, () => {
    const read = composeRead(own, lists);
    return { ...read, columns: flattened(read.columns) };
  });
};

const askedFor = new WeakSet<readonly NestedList[]>();
const ownOfEntities = onceForPair<OwnRead>();
const readsOfOwn = onceForPair<RowsRead>();

/** What is selected of rows where none are. */
const NOTHING: Selected = { columns: [] };

const NO_LISTS: readonly NestedList[] = [];

/** What is read of each row itself. */
interface OwnRead {
  readonly shape: Shape;
  readonly columns: Sql;
  readonly joins: Sql;
}

const composeOwn = (entity: Entity, selected: Selected, column: ColumnReference): OwnRead => {
  const shape = shapeOf(entity, selected, column, LEADING_COLUMNS);
  return {
    shape,
    columns: flattened(sql.join(shape.columns)),
    joins: flattened(sql.join(shape.joins, sql` `)),
  };
};

const composeRead = (
  { shape, columns, joins }: OwnRead,
  lists: readonly NestedList[],
): RowsRead => {
  const nested = lists.map(composeNested);
  return {
    shape,
    nested,
    columns: sql.join([columns, ...nested.map(({ rows }) => asJson(rows))]),
    joins,
    firstKey: LEADING_COLUMNS + shape.columns.length + nested.length,
  };
};

/** Refers to the row by the name that it has outside, though one inside has the same. */
const composeNested = (list: NestedList): ComposedList => {
  const key = list.key.map(
    (name, part) => sql`page.${sql.id(name)} as ${sql.id(`key_${String(part)}`)}`,
  );
  const parents = sql`(select ${sql.join(key)}, 1 as position) as parent`;
  return { ...list, rows: composeRows(list.request, parents) };
};

const asJson = ({ columns, from, order }: ComposedRows): Sql =>
  sql`(select json_agg(json_build_array(${columns}) order by ${order}) from ${from})`;

const lateral = (query: Sql, alias: string): Sql =>
  sql`left join lateral (${query}) as ${sql.id(alias)} on true`;
