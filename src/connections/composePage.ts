import { sql, type CompiledQuery } from 'kysely';

import { database } from '../store/sql.ts';
import { all } from './conditions.ts';
import type { Arguments, Entity, Sql } from './entity.ts';
import { beyond, opposite, orderBy, orderExpressions, type Order } from './order.ts';
import type { PageArguments } from './pageArguments.ts';
import type { PageSelection, Selected } from './selection.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { Scope } from './entity.ts';
import { derivedRows, everything, type Origin, type Rows } from './origin.ts';
import type { Snapshot } from './snapshot.ts';
import type { AskedSummary } from './summary.ts';

/** A page of an entity for any number of parents: everything that shapes the statement but the parents. */
export interface PageRequest<Row = unknown> {
  readonly entity: Entity<Row>;
  readonly origin: Origin;
  readonly args: Arguments;
  readonly where: (scope: Scope) => readonly Sql[];
  readonly order: Order;
  readonly page: PageArguments;
  readonly selection: PageSelection;
  /** What the list comes to: its rows are then those of the page. The total stays that of the list. */
  readonly summary?: AskedSummary<Row> | undefined;
  readonly snapshot?: Snapshot | undefined;
  /** Whether the name of its loader says all of it: it asks for the same whenever it is made. */
  readonly isFixed?: boolean;
}

export interface ComposedPage {
  readonly query: CompiledQuery;
  readonly shape: Shape;
}

/** What is selected of rows where none are. */
const NOTHING: Selected = { columns: [] };

/** The columns before those of the row: position, total count, whether there is more on the other side. */
export const LEADING_COLUMNS = 3;

/**
 * ONE statement for one level, whatever the number of parents and whatever the arguments:
 *
 *   select parent.position, total.count, other.found, page.…, one_0.…
 *   from unnest($1::uuid[]) with ordinality as parent (key_0, position)   -- or (select $1::uuid as key_0, 1 as position)
 *   left join lateral (select count(*) …) as total on true            -- only if selected
 *   left join lateral (select exists (…)) as other on true            -- only if selected
 *   left join lateral (select … order by … limit n) as page on true   -- only if selected
 *   left join lateral (select … from country where …) as one_0 on true
 *   order by parent.position, page.order_0, page.order_1
 *
 * A snapshot stands before it, as `with "person" as (…), …`. Of a summary, the page is one of its rows.
 *
 * `keys` holds, for each part of the parent's key, its values in the order of the parents.
 * No row is read that is not returned, but the one that tells whether there is a next page.
 */
export const composePage = (
  request: PageRequest,
  keys: readonly (readonly string[])[],
): ComposedPage => {
  const { entity, origin, order, selection } = request;
  const parent = origin.key.map((_, part) => sql.id('parent', `key_${String(part)}`));
  const rows = origin.rows(entity, parent, request.args);
  const where = conditions(request, rows);
  const whole = { ...rows, isWhole: true };
  const given = summarised(request, whole) ?? { entity, rows, where };
  const expressions = orderExpressions(order, given.rows.column);
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
  const shape = shapeOf(
    given.entity,
    selection.rows ? selection.selected : NOTHING,
    (name) => (selection.rows ? sql.id('page', name) : sql`null`),
    LEADING_COLUMNS,
  );
  const pageOrder = order.keys.map((_, at) => sql.id('page', `order_${String(at)}`));
  if (selection.rows) {
    joins.push(lateral(pageRows(request, given, shape.names, expressions), 'page'), ...shape.joins);
  }
  const columns = [
    sql`parent.position`,
    selection.totalCount ? sql`total.count` : sql`null`,
    onOtherSide === undefined ? sql`null` : sql`other.found`,
    ...shape.columns,
    ...(selection.rows ? pageOrder : []),
  ];
  const inOrder = selection.rows ? sql`, ${orderBy(pageOrder, order.direction)}` : sql``;
  return {
    query:
      sql`${inSnapshot(request.snapshot)}select ${sql.join(columns)} from ${parents(origin, keys)} ${sql.join(joins, sql` `)}
      order by parent.position${inOrder}`.compile(database),
    shape,
  };
};

const inSnapshot = (snapshot: Snapshot | undefined): Sql =>
  snapshot === undefined ? sql`` : sql`with ${sql.join(snapshot.tables)} `;

/** The rows that a page is taken from: those of the list, or of what it comes to. */
interface Given {
  readonly entity: Entity;
  readonly rows: Rows;
  readonly where: readonly Sql[];
}

const conditions = ({ entity, where }: PageRequest, rows: Rows): readonly Sql[] => [
  ...rows.where,
  ...discriminated(entity, rows),
  ...where(rows),
];

const summarised = (request: PageRequest, rows: Rows): Given | undefined => {
  const { summary } = request;
  if (summary === undefined) return undefined;
  const { entity, ofAll } = summary;
  const query =
    ofAll && request.origin === everything
      ? ofAll.select(ofAll.origin.rows(request.entity, [], request.args))
      : summary.select(rows, all(conditions(request, rows)));
  return { entity, rows: derivedRows(entity, query), where: [] };
};

const pageRows = (
  { order, page, selection }: PageRequest,
  { rows, where }: Given,
  names: readonly string[],
  expressions: readonly Sql[],
): Sql => {
  const columns = names.map((name) => sql`${rows.column(name)} as ${sql.id(name)}`);
  const orders = expressions.map((key, at) => sql`${key} as ${sql.id(`order_${String(at)}`)}`);
  const bounds = (['after', 'before'] as const).flatMap((side) => {
    const values = page[side];
    return values === undefined ? [] : beyond(order, expressions, values, side);
  });
  const direction = page.fromEnd ? opposite(order.direction) : order.direction;
  const asksForMore = page.fromEnd ? selection.hasPreviousPage : selection.hasNextPage;
  return sql`select ${sql.join([...columns, ...orders])} from ${rows.from}
    where ${all([...where, ...bounds])}
    order by ${orderBy(expressions, direction)} limit ${page.size + (asksForMore ? 1 : 0)}`;
};

/** Whether rows lie on the side that the page did not start from: at the cursor or beyond it. */
const beforePage = (
  { order, page, selection }: PageRequest,
  expressions: readonly Sql[],
): Sql | undefined => {
  const { after, before, fromEnd } = page;
  if (fromEnd) {
    return selection.hasNextPage && before !== undefined
      ? beyond(order, expressions, before, 'after', true)
      : undefined;
  }
  return selection.hasPreviousPage && after !== undefined
    ? beyond(order, expressions, after, 'before', true)
    : undefined;
};

/** A parent alone stands there by its value, so that the planner knows how much that parent has. */
const parents = (origin: Origin, keys: readonly (readonly string[])[]): Sql => {
  if (origin.key.length === 0) return sql`(select 1 as position) as parent`;
  const names = origin.key.map((_, part) => sql.id(`key_${String(part)}`));
  if (keys[0]?.length === 1) {
    const values = origin.key.map(
      (type, part) => sql`${keys[part]?.[0]}::${sql.raw(type)} as ${names[part]}`,
    );
    return sql`(select ${sql.join(values)}, 1 as position) as parent`;
  }
  const arrays = origin.key.map((type, part) => sql`${keys[part]}::${sql.raw(type)}[]`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as parent (${sql.join(names)}, position)`;
};

const discriminated = ({ discriminator }: Entity, { column }: Scope): readonly Sql[] =>
  discriminator === undefined
    ? []
    : [sql`${column(discriminator.column)} = ${sql.lit(discriminator.value)}`];

const lateral = (query: Sql, alias: string): Sql =>
  sql`left join lateral (${query}) as ${sql.id(alias)} on true`;
