import type { GraphQLResolveInfo } from 'graphql';

import type { Entity } from './entity.ts';
import { orderOf } from './order.ts';
import { listReader } from './listRequest.ts';
import { nestedLists } from './nestedLists.ts';
import { onceForField, onceForSelection } from './onceForField.ts';
import { pageByParent } from './pageByParent.ts';
import type { Key, RequestContext } from './requestContext.ts';
import type { NestedList } from './pageRequest.ts';
import { rowsBelow, selectedBelow, type Selected, wholeRows } from './selection.ts';
import { byColumn, byColumnOrRedirect, type Origin } from './origin.ts';
import { snapshotFor, type Snapshot } from './snapshot.ts';

/** A way to find rows of an entity that is not an edge: by id, slug, name, external id. */
export interface Lookup<Row> {
  readonly entity: Entity<Row>;
  /** Tells lookups of one entity apart: `id`, `slug`. */
  readonly name: string;
  readonly origin: Origin;
}

/** By id; where the entity's records can become part of others, the id of such a one leads to that other. */
export const byId = <Row>(entity: Entity<Row>): Lookup<Row> => ({
  entity,
  name: 'id',
  origin: entity.redirects === undefined ? byColumn('id') : byColumnOrRedirect('id'),
});

/** By slug, in the same way. */
export const bySlug = <Row>(entity: Entity<Row>): Lookup<Row> => ({
  entity,
  name: 'slug',
  origin: entity.redirects === undefined ? byColumn('slug', 'text') : byColumnOrRedirect('slug'),
});

interface LookupOptions {
  /** The most rows that a key gives. */
  readonly size?: number;
  readonly nested?: readonly NestedList[];
  /** Tells apart what is selected. */
  readonly asked?: string;
  readonly snapshot?: Snapshot | undefined;
}

/**
 * The second of the two loader factories: the rows with a key, at most `size` of them, in the
 * order of their ids. All keys of a tick in one statement; a miss gives none.
 */
export const rowsByKey = async <Row>(
  context: RequestContext,
  { entity, name, origin }: Lookup<Row>,
  key: Key,
  selected: Selected,
  { size = 1, nested = [], asked = JSON.stringify(selected), snapshot }: LookupOptions = {},
): Promise<readonly Row[]> => {
  const order = orderOf(entity, { field: 'ID', direction: 'ASC' });
  const loader = pageByParent(context, `${entity.typeName} by ${name} ${String(size)} ${asked}`, {
    entity,
    origin,
    args: {},
    where: () => [],
    order,
    page: { size, fromEnd: false },
    selection: {
      rows: true,
      totalCount: false,
      hasNextPage: false,
      hasPreviousPage: false,
      selected,
    },
    nested,
    snapshot,
    isFixed: snapshot === undefined && nested.every(({ request }) => request.isFixed === true),
  });
  const { rows } = await loader.load(key);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- shaped from the entity's own columns, see shapeOf
  return rows as readonly Row[];
};

/** The one row with a key, with what the field's selection asks for and the lists that can come with it, or null. */
export const rowByKey = async <Row>(
  context: RequestContext,
  lookup: Lookup<Row>,
  key: Key,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  const { entity } = lookup;
  const { selected, ...below } = onceForField(entity, info, () =>
    readBelow(entity, info, context.pageSize),
  );
  const snapshot = snapshotFor(context, info);
  const [row] = await rowsByKey(context, lookup, key, selected, { ...below, snapshot });
  return row ?? null;
};

const readBelow = (entity: Entity, info: GraphQLResolveInfo, largestPage: number) => {
  const selected = onceForSelection(entity, info, () => wholeRows(selectedBelow(entity, info)));
  const nested = nestedLists(entity, rowsBelow(info), info, listReader(largestPage));
  return { selected, nested, asked: JSON.stringify([selected, nested.map(({ name }) => name)]) };
};
