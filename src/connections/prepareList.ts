import type { GraphQLResolveInfo } from 'graphql';

import type { Arguments, Drive, Entity, OrderChoice, Scope, Sql, ToMany } from './entity.ts';
import { InputError } from './inputError.ts';
import { orderOf } from './order.ts';
import { readPageArguments, type PageArguments } from './pageArguments.ts';
import type { PreparedList, RequestContext } from './requestContext.ts';
import {
  selectedBelow,
  selectedOfPage,
  selectedOfSummary,
  type PageSelection,
} from './selection.ts';
import { snapshotFor } from './snapshot.ts';
import type { AskedSummary } from './summary.ts';

/** A list that is longer than this by nature has to be a connection. */
export const LONGEST_LIST = 500;

/**
 * Reads a list field once for each field node of a request: its arguments checked, its filter
 * resolved, its selection known. All parents of the field share the result.
 */
export const prepareList = (
  context: RequestContext,
  name: string,
  edge: ToMany,
  args: Arguments,
  info: GraphQLResolveInfo,
): Promise<PreparedList> => {
  const known = context.preparedLists.get(info.fieldNodes);
  if (known !== undefined) return known;
  const prepared = prepare(context, name, edge, args, info);
  context.preparedLists.set(info.fieldNodes, prepared);
  return prepared;
};

const prepare = async (
  context: RequestContext,
  name: string,
  edge: ToMany,
  args: Arguments,
  info: GraphQLResolveInfo,
): Promise<PreparedList> => {
  const summary = edge.summary?.read(args);
  const given = summary?.entity ?? edge.entity;
  const order = orderOf(given, readOrder(args) ?? edge.order ?? given.defaultOrder);
  const page = readPage(edge, summary, () => readPageArguments(args, order.cursor));
  const selection = readSelection(edge, given, info);
  const filter = await readFilter(context, edge, args);
  const resolved: Arguments = edge.resolve ? { ...(await edge.resolve(args, context)) } : args;
  const snapshot = snapshotFor(context, info);
  return {
    name: `${name} ${JSON.stringify([args, selection])}`,
    request: {
      entity: edge.entity,
      origin: filter.drive?.origin ?? edge.origin,
      args: resolved,
      where: (scope) => [...filter.where(scope), ...(edge.where?.(resolved, scope) ?? [])],
      order,
      page,
      selection,
      summary,
      snapshot,
      isFixed: filter.isAbsent && isFixed(edge, page) && snapshot === undefined,
    },
    ...(filter.drive && { drivenBy: filter.drive.key }),
  };
};

/** What an edge does with its arguments may depend on the day or the record, and cursors are many. */
const isFixed = ({ resolve, where, summary }: Partial<ToMany>, { after, before }: PageArguments) =>
  !resolve && !where && !summary && after === undefined && before === undefined;

interface ReadFilter {
  readonly isAbsent: boolean;
  readonly where: (scope: Scope) => readonly Sql[];
  readonly drive?: Drive | undefined;
}

const readFilter = async (
  context: RequestContext,
  { entity: { filter }, origin }: ToMany,
  args: Arguments,
): Promise<ReadFilter> => {
  const given = args.filter;
  if (filter === undefined || !isObject(given)) return { isAbsent: true, where: () => [] };
  const resolved = await filter.resolve(given, context);
  const drive = origin.key.length === 0 ? filter.drive?.(resolved) : undefined;
  return { isAbsent: false, where: (scope) => filter.where(drive?.rest ?? resolved, scope), drive };
};

const readPage = (
  { shape }: ToMany,
  summary: AskedSummary | undefined,
  readConnection: () => PageArguments,
): PageArguments => {
  if (shape === 'connection') return readConnection();
  return { size: shape === 'one' ? 1 : (summary?.longest ?? LONGEST_LIST), fromEnd: false };
};

const readSelection = (
  { shape }: ToMany,
  entity: Entity,
  info: GraphQLResolveInfo,
): PageSelection => {
  if (shape === 'connection') return selectedOfPage(entity, info);
  if (shape === 'summary') return selectedOfSummary(entity, info);
  return {
    rows: true,
    totalCount: false,
    hasNextPage: shape === 'list',
    hasPreviousPage: false,
    selected: selectedBelow(entity, info),
  };
};

const readOrder = ({ orderBy }: Arguments): OrderChoice | undefined => {
  if (!isObject(orderBy) || !('field' in orderBy) || !('direction' in orderBy)) return undefined;
  const { field, direction } = orderBy;
  if (typeof field === 'string' && (direction === 'ASC' || direction === 'DESC')) {
    return { field, direction };
  }
  throw new InputError(
    'orderBy.direction',
    'null is not a direction. Say ASC or DESC, or leave it out.',
  );
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
