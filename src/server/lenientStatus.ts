import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Answers a request for an operation that cannot be run with 200 where the client takes `application/json` and not
 * `application/graphql-response+json`: such a client cannot tell from another status whether it was GraphQL that
 * answered (GraphQL over HTTP, 6.4.1). All other clients get 400.
 */
export const lenientStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || !takesPlainJsonAlone(request.http?.headers.get('accept')))
          return;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (errors.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST')) http.status = 200;
      },
    };
  },
};

const takesPlainJsonAlone = (accept = ''): boolean =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');
