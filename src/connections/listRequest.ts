import type { GraphQLResolveInfo } from 'graphql';

import type { Arguments, Drive, Entity, OrderChoice, Scope, Sql, ToMany } from './entity.ts';
import { InputError } from './inputError.ts';
import { nestedLists, type ReadList } from './nestedLists.ts';
import { onceForField, onceForSelection } from './onceForField.ts';
import { orderOf } from './order.ts';
import { readPageArguments, type PageArguments } from './pageArguments.ts';
import type { NestedList, PageRequest } from './pageRequest.ts';
import {
  rowsBelow,
  rowsOfPage,
  selectedBelow,
  selectedOfPage,
  selectedOfSummary,
  type PageSelection,
} from './selection.ts';
import type { AskedSummary } from './summary.ts';
import { isObject } from '../domain/isObject.ts';

/** A list that is longer than this by nature has to be a connection. */
export const LONGEST_LIST = 500;

/** What the arguments of a list have been looked up as. */
export interface LookedUp {
  readonly args: Arguments;
  readonly filter?: ((scope: Scope) => readonly Sql[]) | undefined;
  readonly drive?: Drive | undefined;
}

/** A list field as it was read; `name` tells its arguments and its selection apart from others. */
export interface NamedRequest {
  readonly name: string;
  readonly request: PageRequest;
}

/** Reads a list field: its arguments checked, its order and its selection known, and which lists come with its rows. */
export const listRequest = (
  edge: ToMany,
  args: Arguments,
  info: GraphQLResolveInfo,
  { args: resolved, filter, drive }: LookedUp,
  largestPage: number,
): NamedRequest => {
  const summary = edge.summary?.read(args);
  const given = summary?.entity ?? edge.entity;
  const order = orderOf(given, readOrder(args) ?? edge.order ?? given.defaultOrder);
  const page = readPage(edge, summary, () => readPageArguments(args, order.cursor, largestPage));
  const { selection, nested, name } = onceForField(summary ? given : edge, info, () =>
    readBelow(edge, given, info, largestPage),
  );
  const request: PageRequest = {
    entity: edge.entity,
    origin: drive?.origin ?? edge.origin,
    args: resolved,
    where: (scope) => [...(filter?.(scope) ?? []), ...(edge.where?.(resolved, scope) ?? [])],
    order,
    page,
    selection,
    summary,
    nested,
    isFixed:
      filter === undefined &&
      isFixed(edge, page) &&
      nested.every((list) => list.request.isFixed === true),
  };
  return { name: `${JSON.stringify(args)} ${name}`, request };
};

/** Reads lists for which nothing has to be looked up. */
export const listReader =
  (largestPage: number): ReadList =>
  (edge, args, info) =>
    listRequest(edge, args, info, { args }, largestPage);

/** What is selected of a list, and which lists come with its rows; `name` says both. */
interface Below {
  readonly selection: PageSelection;
  readonly nested: readonly NestedList[];
  readonly name: string;
}

const readBelow = (
  edge: ToMany,
  entity: Entity,
  info: GraphQLResolveInfo,
  largestPage: number,
): Below => {
  const selection = onceForSelection(edge.summary ? entity : edge, info, () =>
    readSelection(edge, entity, info),
  );
  const rows = edge.shape === 'connection' ? rowsOfPage(info) : rowsBelow(info);
  const nested = edge.summary ? [] : nestedLists(entity, rows, info, listReader(largestPage));
  return { selection, nested, name: JSON.stringify([selection, nested.map((list) => list.name)]) };
};

/** What an edge looks up may depend on the record, and cursors are many. */
const isFixed = ({ resolve, summary }: Partial<ToMany>, { after, before }: PageArguments) =>
  !resolve && !summary && after === undefined && before === undefined;

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
