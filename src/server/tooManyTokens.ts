import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Whether the parser stopped because a document was too long: GraphQL tells it as it tells a fault of syntax. */
export function isTooManyTokens(error: unknown): boolean {
  return error instanceof GraphQLError && stopped.test(error.message);
}

const stopped = /Document contains more th(?:an|at) (\d+) tokens/;

/** Says it as the other limits are told. */
export function tooManyTokens({ message }: GraphQLFormattedError): GraphQLFormattedError {
  const most = Number(stopped.exec(message)?.[1]);
  return {
    message: `The document has more than ${most.toLocaleString('en')} words and signs. Send values as variables, and ask in several requests.`,
    extensions: { code: 'QUERY_TOO_LARGE', limit: 'tokens', most },
  };
}
