import { ApolloServerErrorCode } from '@apollo/server/errors';

/** The codes of expected errors. Their messages are written for clients; every other error is masked. */
export const publicErrorCodes: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  'DOCUMENT_NOT_TRUSTED',
  'FORBIDDEN',
  'OPERATION_NOT_SUPPORTED',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_EXPENSIVE',
  'QUERY_TOO_LARGE',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'UNAUTHENTICATED',
]);
