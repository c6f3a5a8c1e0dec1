import type { GraphQLResolveInfo } from 'graphql';

import { camelCase } from './camelCase.ts';
import { Connection, type Page } from './connection.ts';
import type { Arguments, Entity, ToMany } from './entity.ts';
import { InputError } from './inputError.ts';
import { pageByParent } from './pageByParent.ts';
import { LONGEST_LIST } from './listRequest.ts';
import { bornePage, type Bearer } from './nestedPages.ts';
import { prepareList } from './prepareList.ts';
import type { PageRequest } from './pageRequest.ts';
import type { Key, RequestContext } from './requestContext.ts';

/** A row of any entity; nothing at the root, where no edge asks for a key. */
type Parent = Bearer & Readonly<Record<string, string>>;

export type EdgeResolver = (
  parent: Parent,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

/** The resolvers of all to-many edges of an entity. None is written by hand. */
export const edgeResolvers = (entity: Entity): Record<string, EdgeResolver> =>
  Object.fromEntries(
    Object.entries(entity.toMany).map(([field, edge]) => [
      field,
      edgeResolver(`${entity.typeName}.${field}`, edge),
    ]),
  );

/** A list field, and the row that it is a field of. */
interface Asker {
  readonly name: string;
  readonly edge: ToMany;
  readonly parent: Parent;
}

/**
 * The resolver of one list field. `name` is the field's, and identifies its loaders. A page that came with its row is
 * given at once: a promise for each of a thousand lists costs more than their rows.
 */
export const edgeResolver =
  (name: string, edge: ToMany): EdgeResolver =>
  (parent, args, context, info) => {
    const asker = { name, edge, parent };
    const borne = bornePage(parent, info.path.key);
    return borne === undefined
      ? load(asker, args, context, info)
      : present(asker, borne.page, borne.request);
  };

const load = async (
  asker: Asker,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<unknown> => {
  const { name, edge, parent } = asker;
  const prepared = await prepareList(context, name, edge, args, info);
  const key = prepared.drivenBy ?? keyOf(edge, parent);
  const page = await pageByParent(context, prepared.name, prepared.request).load(key);
  return present(asker, page, prepared.request);
};

const keyOf = ({ origin, key = ['id'] }: ToMany, parent: Parent): Key =>
  origin.key.length === 0 ? [] : key.map((column) => parent[camelCase(column)] ?? '');

const tooLong = (name: string): InputError =>
  new InputError(
    name,
    `this record has more than ${String(LONGEST_LIST)} of them, and a list without pages holds no more. Narrow it with its arguments, or read it from the other end.`,
  );

const present = (
  { name, edge: { shape }, parent }: Asker,
  page: Page<unknown>,
  request: PageRequest,
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
