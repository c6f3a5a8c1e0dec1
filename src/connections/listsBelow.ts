import {
  getArgumentValues,
  isInterfaceType,
  isObjectType,
  print,
  type FieldNode,
  type GraphQLResolveInfo,
} from 'graphql';

import type { Arguments, Entity, ToMany } from './entity.ts';
import { fieldsBelow, type SelectionSets } from './fieldsBelow.ts';

/** A to-many edge that is selected of rows, under one key of the answer. */
export interface ListBelow {
  readonly responseKey: string;
  readonly field: string;
  readonly edge: ToMany;
  readonly args: Arguments;
  readonly fieldNodes: readonly FieldNode[];
}

/**
 * The lists that are selected of all rows of an entity. A key under which rows of one page can have different lists is
 * left out: those of some kinds alone, and in `nodes` other arguments than in `edges`.
 */
export const listsBelow = (
  entity: Entity,
  rows: SelectionSets,
  info: GraphQLResolveInfo,
): readonly ListBelow[] => {
  const nodesByKey = new Map<string, FieldNode[]>();
  const left = new Set<string>();
  for (const { node, isConditional } of fieldsBelow(rows, info, entity.typeName)) {
    if (!(node.name.value in entity.toMany)) continue;
    const key = (node.alias ?? node.name).value;
    const nodes = nodesByKey.get(key) ?? [];
    nodesByKey.set(key, [...nodes, node]);
    const [first = node] = nodes;
    if (isConditional || !isSameField(first, node)) left.add(key);
  }
  return [...nodesByKey].flatMap(([responseKey, fieldNodes]) => {
    const [first] = fieldNodes;
    if (first === undefined || left.has(responseKey)) return [];
    const edge = entity.toMany[first.name.value];
    const args = argumentsOf(entity, first, info);
    if (edge === undefined || args === undefined) return [];
    return [{ responseKey, field: first.name.value, edge, args, fieldNodes }];
  });
};

const isSameField = (one: FieldNode, other: FieldNode): boolean =>
  one === other ||
  (one.name.value === other.name.value && argumentTexts(one) === argumentTexts(other));

const argumentTexts = ({ arguments: given = [] }: FieldNode): string =>
  given.map(print).toSorted().join();

const argumentsOf = (
  { typeName }: Entity,
  node: FieldNode,
  { schema, variableValues }: GraphQLResolveInfo,
): Arguments | undefined => {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[node.name.value];
  return field && getArgumentValues(field, node, variableValues);
};
