import {
  Kind,
  OperationTypeNode,
  visit,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type ObjectFieldNode,
} from 'graphql';
import type { Limits } from '../config/limits.ts';
import { InputError } from '../connections/inputError.ts';
import { isStorableText } from '../domain/isStorableText.ts';
import type { Guard } from './guardOperations.ts';

type InputLimits = Pick<Limits, 'jsonDepth' | 'listLength' | 'textLength'>;

/**
 * Refuses values, in the operation or its variables, that are nested without end, lists and texts that are too long, and
 * text that no database of text can hold: the character NUL, and half a surrogate pair. What the texts of a mutation may
 * have at most, the mutation says, field by field.
 */
export const limitInput =
  (limits: InputLimits): Guard =>
  ({ document, definition: { operation, variableDefinitions = [] } }) => {
    const isMutation = operation === OperationTypeNode.MUTATION;
    const most = isMutation ? { ...limits, textLength: Infinity } : limits;
    requireLiterals(document, most);
    if (variableDefinitions.length === 0) return undefined;
    return ({ variables }) => {
      for (const name in variables) requireValue(variables[name], `$${name}`, most);
    };
  };

function requireLiterals(document: DocumentNode, limits: InputLimits): void {
  let depth = 0;
  const enter = (ancestors: Ancestors): void => {
    depth += 1;
    requireDepth(depth, () => ownerOf(ancestors), limits);
  };
  const leave = (): void => {
    depth -= 1;
  };
  visit(document, {
    StringValue({ value }, _key, _parent, _path, ancestors) {
      requireText(value, () => ownerOf(ancestors), limits);
    },
    ListValue: {
      enter({ values }, _key, _parent, _path, ancestors) {
        requireLength(values.length, () => ownerOf(ancestors), limits);
        enter(ancestors);
      },
      leave,
    },
    ObjectValue: {
      enter: (_node, _key, _parent, _path, ancestors) => enter(ancestors),
      leave,
    },
  });
}

type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

const ownerOf = (ancestors: Ancestors): string =>
  ancestors.flat().findLast(isNamed)?.name.value ?? 'a literal';

function isNamed(node: ASTNode): node is ArgumentNode | ObjectFieldNode {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
}

/** Walks a value; by a call for each level, of which there are no more than the limit. */
function requireValue(value: unknown, argument: string, limits: InputLimits, depth = 0): void {
  const name = (): string => argument;
  if (typeof value === 'string') requireText(value, name, limits);
  if (typeof value !== 'object' || value === null) return;
  requireDepth(depth + 1, name, limits);
  if (Array.isArray(value)) requireLength(value.length, name, limits);
  for (const one of Object.values(value)) requireValue(one, argument, limits, depth + 1);
}

function requireDepth(depth: number, argument: () => string, { jsonDepth }: InputLimits): void {
  if (depth > jsonDepth)
    throw refusal(argument(), `it is nested more than ${jsonDepth} deep. Flatten it.`);
}

function requireLength(length: number, argument: () => string, { listLength }: InputLimits): void {
  if (length > listLength) {
    throw refusal(
      argument(),
      `a list has ${length} values, and at most ${listLength} are taken. Send the rest in another request.`,
    );
  }
}

function requireText(text: string, argument: () => string, { textLength }: InputLimits): void {
  if (text.length > textLength) {
    throw refusal(
      argument(),
      `a text has ${text.length} characters, and at most ${textLength} are taken. Shorten it.`,
    );
  }
  if (!isStorableText(text)) {
    throw refusal(
      argument(),
      'the text holds the character NUL or half of a character pair, which no name and no text contains. Remove it.',
    );
  }
}

function refusal(argument: string, problem: string): InputError {
  return new InputError(argument, problem, { http: { status: 400 } });
}
