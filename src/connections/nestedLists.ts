import type { GraphQLResolveInfo } from 'graphql';

import type { Arguments, Entity, ToMany } from './entity.ts';
import { columnNames } from './entitySql.ts';
import type { SelectionSets } from './fieldsBelow.ts';
import { InputError } from './inputError.ts';
import { listsBelow, type ListBelow } from './listsBelow.ts';
import type { NestedList, PageRequest } from './pageRequest.ts';
import { readNames } from './readNames.ts';
import type { Selected } from './selection.ts';

/** So many lists come with the rows of one statement, at all its levels: it has to be planned. */
const MOST_NESTED = 12;

/** So many values PostgreSQL puts in one array of JSON: what is selected, and the position, total, side and order. */
const MOST_COLUMNS = 90;

/** Reads a list below a field, for which nothing has to be looked up. */
export type ReadList = (
  edge: ToMany,
  args: Arguments,
  info: GraphQLResolveInfo,
) => Pick<NestedList, 'name' | 'request'>;

/**
 * The lists that come with the rows of a page: those that are selected of all rows, and for which nothing has to be
 * looked up in the store. A person with positions, or meetings with parties, take one statement instead of one for
 * each level.
 */
export const nestedLists = (
  entity: Entity,
  rows: SelectionSets,
  info: GraphQLResolveInfo,
  readList: ReadList,
): readonly NestedList[] => {
  if (entity.identity !== undefined || !columnNames(entity).includes('id')) return [];
  const nested: NestedList[] = [];
  let count = 0;
  for (const list of listsBelow(entity, rows, info)) {
    if (!canComeWithRows(list)) continue;
    const read = readIfRight(list, info, readList);
    if (read === undefined) continue;
    const { name, request } = read;
    const more = 1 + countOf(request);
    if (count + more > MOST_NESTED || columnCount(request) > MOST_COLUMNS) continue;
    count += more;
    const { responseKey, field } = list;
    nested.push({
      responseKey,
      key: list.edge.key ?? ['id'],
      name: `${responseKey}: ${field} ${name}`,
      request,
    });
  }
  return nested;
};

const canComeWithRows = ({ edge, args }: ListBelow): boolean =>
  edge.resolve === undefined &&
  edge.origin.key.length > 0 &&
  (args.filter === undefined || args.filter === null);

/** What is wrong with its arguments, the resolver of the list says in its place. */
const readIfRight = (
  { edge, args, field, fieldNodes }: ListBelow,
  info: GraphQLResolveInfo,
  readList: ReadList,
): ReturnType<ReadList> | undefined => {
  try {
    return readList(edge, args, { ...info, fieldName: field, fieldNodes: [...fieldNodes] });
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};

const countOf = ({ nested = [] }: PageRequest): number =>
  nested.reduce((sum, { request }) => sum + 1 + countOf(request), 0);

const columnCount = ({ entity, summary, selection, nested = [] }: PageRequest): number => {
  const count = (given: Entity, selected: Selected): number =>
    Object.entries(selected.toOne ?? {}).reduce((sum, [field, below]) => {
      const relation = given.toOne[field];
      return relation === undefined ? sum : sum + count(relation.entity, below);
    }, readNames(given, selected).length);
  return count(summary?.entity ?? entity, selection.selected) + nested.length;
};
