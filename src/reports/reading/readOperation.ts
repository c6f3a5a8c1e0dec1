import { readFileSync, readdirSync } from 'node:fs';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  separateOperations,
} from 'graphql';

const parts = new URL('../parts/', import.meta.url);

/**
 * Reads the operation of a report. It may spread the fragments of `parts/` without having them: they are added, but
 * for those that the text defines itself.
 * @throws GraphQLError when the text is not one query
 */
export function readOperation(text: string): DocumentNode {
  const document = parse(text);
  const operations = document.definitions.filter(isOperation);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.QUERY) {
    throw new GraphQLError(
      'a report asks one query: it cannot have several, and never a mutation.',
    );
  }
  const whole = { ...document, definitions: [...document.definitions, ...missingParts(document)] };
  // What the query does not reach would be refused.
  return separateOperations(whole)[operation.name?.value ?? ''] ?? whole;
}

function missingParts({ definitions }: DocumentNode): FragmentDefinitionNode[] {
  const own = definitions.filter(isFragment).map(({ name }) => name.value);
  return readParts().filter(({ name }) => !own.includes(name.value));
}

const readParts = (): FragmentDefinitionNode[] =>
  readdirSync(parts)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(new URL(name, parts), 'utf8')).definitions)
    .filter(isFragment);

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

/** Whether a definition is an operation, and no fragment. */
export const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;
