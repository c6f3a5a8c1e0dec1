import { BREAK, visit, type DocumentNode } from 'graphql';

/**
 * Whether nothing in a document could be taken for code, or for what every object has. graphql-jit writes texts into the
 * code that it makes and looks for marks of its own in them, so a text that holds such a mark would be run; and a key such
 * as `__proto__` would reach beyond the answer. Names are letters, digits and `_`, by the grammar of GraphQL.
 */
export function mayBecomeCode(document: DocumentNode): boolean {
  let isPlain = true;
  visit(document, {
    StringValue({ value }) {
      if (plainText.test(value)) return undefined;
      isPlain = false;
      return BREAK;
    },
    Field({ alias, name }) {
      if (!((alias ?? name).value in Object.prototype)) return undefined;
      isPlain = false;
      return BREAK;
    },
  });
  return isPlain;
}

/** No quotes, brackets, operators or `_`: neither a mark nor an expression can be written with it. */
const plainText = /^[\p{L}\p{N} .,:/-]*$/u;
