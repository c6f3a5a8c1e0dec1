import type { GraphQLResolveInfo } from 'graphql';

import { Connection, type Page } from './connection.ts';
import type { Arguments, Entity, ToMany } from './entity.ts';
import { InputError } from './inputError.ts';
import { pageByParent } from './pageByParent.ts';
import { LONGEST_LIST, prepareList } from './prepareList.ts';
import type { Key, PreparedList, RequestContext } from './requestContext.ts';

/** A row of any entity; nothing at the root, where no edge asks for a key. */
interface Parent {
  readonly id: string;
}

export type EdgeResolver = (
  parent: Parent,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Promise<unknown>;

/** The resolvers of all to-many edges of an entity. None is written by hand. */
export const edgeResolvers = (entity: Entity): Record<string, EdgeResolver> =>
  Object.fromEntries(
    Object.entries(entity.toMany).map(([field, edge]) => [
      field,
      edgeResolver(`${entity.typeName}.${field}`, edge),
    ]),
  );

/** The resolver of one list field. `name` is the field's, and identifies its loaders. */
export const edgeResolver =
  (name: string, edge: ToMany): EdgeResolver =>
  async (parent, args, context, info) => {
    const prepared = await prepareList(context, name, edge, args, info);
    const key = prepared.drivenBy ?? keyOf(edge, parent);
    const page = await pageByParent(context, prepared.name, prepared.request).load(key);
    return present(edge, page, prepared, { name, parent });
  };

const keyOf = (edge: ToMany, parent: Parent): Key => {
  if (edge.key !== undefined) return edge.key(parent);
  return edge.origin.key.length === 0 ? [] : [parent.id];
};

const tooLong = (name: string): InputError =>
  new InputError(
    name,
    `this record has more than ${String(LONGEST_LIST)} of them, and a list without pages holds no more. Narrow it with its arguments, or read it from the other end.`,
  );

/** The field that a list is given to, and the row that it is a field of. */
interface Asker {
  readonly name: string;
  readonly parent: Parent | undefined;
}

const present = (
  { shape }: ToMany,
  page: Page<unknown>,
  { request }: PreparedList,
  { name, parent }: Asker,
): unknown => {
  if (shape === 'connection') return new Connection(page, request);
  if (shape === 'one') return page.rows[0] ?? null;
  const { summary } = request;
  if (page.hasNextPage) {
    throw summary?.tooLong(page.rows) ?? tooLong(name);
  }
  const rows =
    summary === undefined ? page.rows : page.rows.map((row) => summary.complete(row, parent));
  return shape === 'summary' ? { totalCount: page.totalCount, rows } : rows;
};
