import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What PostgreSQL calls a statement that was stopped when its time was over. */
const QUERY_CANCELED = '57014';

/** Whether what went wrong is that a statement took longer than statements may: the client asked for too much at once. */
export function isStoppedStatement(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const cause: unknown = error.originalError;
  return typeof cause === 'object' && cause !== null && 'code' in cause
    ? cause.code === QUERY_CANCELED
    : false;
}

/** Says which field it was, and what to ask instead. */
export function stoppedStatement({
  path,
  locations,
}: GraphQLFormattedError): GraphQLFormattedError {
  const field = path?.findLast((step) => typeof step === 'string') ?? 'The operation';
  return {
    message: `${field}: this took too long, and was stopped. Ask for less: narrow its \`filter\`, such as \`when\` to a shorter period, or name fewer groups. It may also be that the database is busy; then try again in a few seconds.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'QUERY_TOO_EXPENSIVE' },
  };
}
