import { sql } from 'kysely';

import { all } from './conditions.ts';
import type { ColumnReference, Entity, Scope, Sql } from './entity.ts';
import { flattened } from './flattened.ts';
import { onceForPair } from './onceForPair.ts';
import { beyond, opposite, orderBy } from './order.ts';
import { derivedRows, everything, type Rows } from './origin.ts';
import type { PageRequest } from './pageRequest.ts';

/** The rows that a page is taken from: those of the list, or of what it comes to. */
export interface Given {
  readonly entity: Entity;
  readonly rows: Rows;
  readonly where: readonly Sql[];
}

export const conditions = ({ entity, where }: PageRequest, rows: Rows): readonly Sql[] => [
  ...rows.where,
  ...discriminated(entity, rows),
  ...where(rows),
];

/** The rows of what the list comes to, where that is asked for. */
export const summarised = (request: PageRequest, rows: Rows): Given | undefined => {
  const { summary } = request;
  if (summary === undefined) return undefined;
  const { entity, ofAll } = summary;
  const query =
    ofAll && request.origin === everything
      ? ofAll.select(ofAll.origin.rows(request.entity, [], request.args))
      : summary.select(rows, all(conditions(request, rows)));
  return { entity, rows: derivedRows(entity, query), where: [] };
};

/** The rows of a page, and the one that tells whether there are more. */
export const pageRows = (
  { order, page, selection }: PageRequest,
  { rows, where }: Given,
  names: readonly string[],
  expressions: readonly Sql[],
): Sql => {
  const columns = names.length === 0 ? [] : [columnsOf(rows.column, names)];
  const orders = expressions.map((key, at) => sql`${key} as ${sql.id(`order_${String(at)}`)}`);
  const bounds = (['after', 'before'] as const).flatMap((side) => {
    const values = page[side];
    return values === undefined ? [] : beyond(order, expressions, values, side);
  });
  const direction = page.fromEnd ? opposite(order.direction) : order.direction;
  const asksForMore = page.fromEnd ? selection.hasPreviousPage : selection.hasNextPage;
  return sql`select ${sql.join([...columns, ...orders])} from ${rows.from}
    where ${all([...where, ...bounds])}
    order by ${orderBy(expressions, direction)} limit ${sql.lit(page.size + (asksForMore ? 1 : 0))}`;
};

/** Whether rows lie on the side that the page did not start from: at the cursor or beyond it. */
export const beforePage = (
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

/** The same origin and selection have the same columns in every statement. */
const columnsOf = (column: ColumnReference, names: readonly string[]): Sql =>
  knownColumns(column, names, () =>
    flattened(sql.join(names.map((name) => sql`${column(name)} as ${sql.id(name)}`))),
  );

const knownColumns = onceForPair<Sql>();

const discriminated = ({ discriminator }: Entity, { column }: Scope): readonly Sql[] =>
  discriminator === undefined
    ? []
    : [sql`${column(discriminator.column)} = ${sql.lit(discriminator.value)}`];
