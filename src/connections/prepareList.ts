import type { GraphQLResolveInfo } from 'graphql';

import type { Arguments, ToMany } from './entity.ts';
import { listRequest, type LookedUp } from './listRequest.ts';
import type { PreparedList, RequestContext } from './requestContext.ts';
import { snapshotFor } from './snapshot.ts';
import { isObject } from '../domain/isObject.ts';

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
  const lookedUp = await lookUp(context, edge, args);
  const snapshot = snapshotFor(context, info);
  const { name: asked, request } = listRequest(edge, args, info, lookedUp, context.pageSize);
  return {
    name: `${name} ${asked}`,
    request: { ...request, snapshot, isFixed: request.isFixed === true && snapshot === undefined },
    ...(lookedUp.drive && { drivenBy: lookedUp.drive.key }),
  };
};

const lookUp = async (
  context: RequestContext,
  edge: ToMany,
  args: Arguments,
): Promise<LookedUp> => {
  const { filter } = edge.entity;
  const given = args.filter;
  const looked = { args: edge.resolve ? { ...(await edge.resolve(args, context)) } : args };
  if (filter === undefined || !isObject(given)) return looked;
  const resolved = await filter.resolve(given, context);
  const drive = edge.origin.key.length === 0 ? filter.drive?.(resolved) : undefined;
  return { ...looked, filter: (scope) => filter.where(drive?.rest ?? resolved, scope), drive };
};
