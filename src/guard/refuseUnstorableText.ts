import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  visit,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type ObjectFieldNode,
} from 'graphql';

import { InputError } from '../connections/inputError.ts';
import { isStorableText } from '../domain/isStorableText.ts';

/**
 * Refuses text that no database of text can hold, before any field is resolved: the character
 * NUL, and half a surrogate pair. Refuses values that are nested without end as well.
 */
export const refuseUnstorableText: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, request: { variables = {} } }) {
        for (const [name, value] of Object.entries(variables)) requireText(value, `$${name}`);
        requireTextIn(document);
        return Promise.resolve();
      },
    }),
};

function requireTextIn(document: DocumentNode): void {
  visit(document, {
    StringValue({ value }, _key, _parent, _path, ancestors) {
      const owner = ancestors.flat().findLast(isNamed);
      requireText(value, owner?.name.value ?? 'a literal');
    },
  });
}

function isNamed(node: ASTNode): node is ArgumentNode | ObjectFieldNode {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
}

/** Walks a value, however deep: no call for each level, as a client could then overflow the stack. */
function requireText(value: unknown, argument: string): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST)
      throw refusal(argument, `it is nested more than ${DEEPEST} deep. Flatten it.`);
    const texts = level.filter((one) => typeof one === 'string');
    if (!texts.every(isStorableText)) {
      throw refusal(
        argument,
        'the text holds the character NUL or half of a character pair, which no name and no text contains. Remove it.',
      );
    }
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
}

function refusal(argument: string, problem: string): InputError {
  return new InputError(argument, problem, { http: { status: 400 } });
}

/** Deeper than any input type of the schema can be. */
const DEEPEST = 50;
