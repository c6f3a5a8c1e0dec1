import { composePage } from '../../connections/composePage.ts';
import type { Arguments, Entity, ToMany } from '../../connections/entity.ts';
import { orderOf } from '../../connections/order.ts';
import { byColumn } from '../../connections/origin.ts';
import { readPages } from '../../connections/readPages.ts';
import { type Relations, withRelations } from '../../connections/selection.ts';
import type { Runner } from '../../store/store.ts';

/** How rows of another entity are found from the id of a record: as much of an edge as reading all of it needs. */
export type Edge<Row> = Pick<ToMany<Row>, 'entity' | 'origin' | 'where'>;

/** Rows by the id of the record that they belong to, in the order that the API gives them; a record without any is absent. */
export type RowsById<Row> = ReadonlyMap<string, readonly Row[]>;

/** An export wants all rows; no record has so many. */
const NO_LIMIT = 2 ** 31 - 1;

/**
 * All rows that an edge leads to, by the connection engine: one statement for any number of parents.
 * @param relations the to-one relations that each row comes with
 */
export async function readEdge<Row>(
  runner: Runner,
  edge: Edge<Row>,
  ids: readonly string[],
  relations: Relations = {},
  args: Arguments = {},
): Promise<RowsById<Row>> {
  if (ids.length === 0) return new Map();
  const { entity, origin } = edge;
  const request = {
    entity,
    origin,
    args,
    where: (scope: Parameters<NonNullable<Edge<Row>['where']>>[1]) =>
      edge.where?.(args, scope) ?? [],
    order: orderOf(entity, entity.defaultOrder),
    page: { size: NO_LIMIT, fromEnd: false },
    selection: { ...nothingElse, selected: withRelations(relations) },
  };
  const { query, rows: composed } = composePage(request, [ids]);
  const pages = readPages(request, composed, await runner.runArrays(query), ids.length);
  const found = new Map<string, readonly Row[]>();
  for (const [at, { rows }] of pages.entries()) {
    const id = ids[at];
    if (id !== undefined && rows.length > 0) found.set(id, rows);
  }
  return found;
}

/** Nothing is computed for an export but the rows. */
export const nothingElse = {
  rows: true,
  totalCount: false,
  hasNextPage: false,
  hasPreviousPage: false,
} as const;

/** The records with these ids, in the order of the ids. */
export async function readRecords<Row>(
  runner: Runner,
  entity: Entity<Row>,
  ids: readonly string[],
  relations?: Relations,
): Promise<Row[]> {
  const found = await readEdge(runner, { entity, origin: byColumn('id') }, ids, relations);
  return ids.flatMap((id) => found.get(id) ?? []);
}
