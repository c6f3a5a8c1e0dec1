import {
  GraphQLError,
  Kind,
  TokenKind,
  type ASTNode,
  type GraphQLFormattedError,
  type Token,
} from 'graphql';

/**
 * A literal that is not of its type is bad input, just as a variable would be: the same code,
 * and the argument named. So is a variable that is null or missing where its place in the
 * operation wants a value, which GraphQL finds only when it runs. All other errors stay as they are.
 */
export function nameBadValue(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const node = badValue(error);
  if (node?.loc === undefined) return formatted;
  const argument = argumentBefore(node.loc.startToken);
  return {
    ...formatted,
    message: argument === undefined ? formatted.message : `${argument}: ${formatted.message}`,
    extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT', ...(argument && { argument }) },
  };
}

/** The value in the operation that GraphQL itself refused; no value where something else is wrong. */
export function badValue(error: unknown): ASTNode | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  // An error of a resolver points at its field.
  const node = error.nodes?.[0];
  return node?.kind.endsWith('Value') === true || node?.kind === Kind.VARIABLE ? node : undefined;
}

/** The argument or input field that the value at a token belongs to: the name before the last open colon. */
function argumentBefore(value: Token): string | undefined {
  let closed = 0;
  for (let token = value.prev; token !== null; token = token.prev) {
    if (token.kind === TokenKind.BRACKET_R || token.kind === TokenKind.BRACE_R) closed += 1;
    else if (closed > 0) {
      if (token.kind === TokenKind.BRACKET_L || token.kind === TokenKind.BRACE_L) closed -= 1;
    } else if (token.kind === TokenKind.COLON) return token.prev?.value;
  }
  return undefined;
}
