import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Nobody can be told from what was sent: status 401. The message says what is wrong, and what to do. */
export class AuthenticationError extends GraphQLError {
  override readonly name = 'AuthenticationError';

  constructor(message: string) {
    // Clients learn from the header which way to prove who they are is taken (RFC 9110, 11.6.1).
    const http = { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) };
    super(message, { extensions: { code: 'UNAUTHENTICATED', http } });
  }
}
