import type { GraphQLResolveInfo } from 'graphql';

import type { Entity } from './entity.ts';
import { orderOf } from './order.ts';
import { pageByParent } from './pageByParent.ts';
import type { Key, RequestContext } from './requestContext.ts';
import { selectedBelow, type Selected } from './selection.ts';
import { byColumn, type Origin } from './origin.ts';

/** A way to find rows of an entity that is not an edge: by id, slug, name, external id. */
export interface Lookup<Row> {
  readonly entity: Entity<Row>;
  /** Tells lookups of one entity apart: `id`, `slug`. */
  readonly name: string;
  readonly origin: Origin;
}

export const byId = <Row>(entity: Entity<Row>): Lookup<Row> => ({
  entity,
  name: 'id',
  origin: byColumn('id'),
});

export const bySlug = <Row>(entity: Entity<Row>): Lookup<Row> => ({
  entity,
  name: 'slug',
  origin: byColumn('slug', 'text'),
});

/**
 * The second of the two loader factories: the rows with a key, at most `size` of them, in the
 * order of their ids. All keys of a tick in one statement; a miss gives none.
 */
export const rowsByKey = async <Row>(
  context: RequestContext,
  { entity, name, origin }: Lookup<Row>,
  key: Key,
  selected: Selected,
  size = 1,
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
  const [row] = await rowsByKey(context, lookup, key, selectedBelow(lookup.entity, info));
  return row ?? null;
};
