import type { GraphQLResolveInfo } from 'graphql';

import type { Entity } from './entity.ts';
import { orderOf } from './order.ts';
import { pageByParent } from './pageByParent.ts';
import type { Key, RequestContext } from './requestContext.ts';
import { selectedBelow, type Selected, wholeRows } from './selection.ts';
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
  { size = 1, snapshot }: LookupOptions = {},
): Promise<readonly Row[]> => {
  const order = orderOf(entity, { field: 'ID', direction: 'ASC' });
  const loader = pageByParent(
    context,
    `${entity.typeName} by ${name} ${String(size)} ${JSON.stringify(selected)}`,
    {
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
      snapshot,
      isFixed: snapshot === undefined,
    },
  );
  const { rows } = await loader.load(key);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- shaped from the entity's own columns, see shapeOf
  return rows as readonly Row[];
};

/** The one row with a key, with what the field's selection asks for, or null. */
export const rowByKey = async <Row>(
  context: RequestContext,
  lookup: Lookup<Row>,
  key: Key,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  const selected = wholeRows(selectedBelow(lookup.entity, info));
  const snapshot = snapshotFor(context, info);
  const [row] = await rowsByKey(context, lookup, key, selected, { snapshot });
  return row ?? null;
};
