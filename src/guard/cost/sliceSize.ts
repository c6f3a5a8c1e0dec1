import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Cost, Variables } from './cost.ts';
import type { DeclaredSize } from './declaredCost.ts';

/** What a list is taken to have of which nothing is declared. */
export const USUAL_SIZE = 10;

/**
 * How many objects a field asks for: what the first of its slicing arguments says that is given, and else what is
 * assumed. No more than a page can have, as a larger one is refused by the list itself, and in better words.
 */
export function sliceSize(
  { assumed = USUAL_SIZE, slicing }: DeclaredSize,
  { arguments: given = [] }: FieldNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  pageSize: number,
): Cost {
  const readers = slicing.flatMap((name) => {
    const argument = given.find((one) => one.name.value === name);
    return argument === undefined ? [] : readerOf(argument.value, variableDefinitions);
  });
  const largest = Math.max(pageSize, assumed);
  const sizeIn = (variables: Variables): number => {
    for (const read of readers) {
      const size = countOf(read(variables));
      if (size !== undefined) return Math.min(Math.max(size, 0), largest);
    }
    return Math.min(assumed, largest);
  };
  const isOpen = given.some(
    ({ name, value }) => slicing.includes(name.value) && value.kind === Kind.VARIABLE,
  );
  return isOpen ? sizeIn : sizeIn({});
}

type Reader = (variables: Variables) => unknown;

function readerOf(
  value: ValueNode,
  definitions: NonNullable<OperationDefinitionNode['variableDefinitions']>,
): Reader {
  if (value.kind === Kind.LIST) return () => value.values;
  if (value.kind !== Kind.VARIABLE) {
    const literal = valueFromASTUntyped(value);
    return () => literal;
  }
  const name = value.name.value;
  const definition = definitions.find(({ variable }) => variable.name.value === name);
  const usual = definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
  return (variables) => (variables[name] === undefined ? usual : variables[name]);
}

/** A number, or the length of a list; anything else is no size, and refused where it is compared with its type. */
function countOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}
