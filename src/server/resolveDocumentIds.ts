import type { ApolloServerPlugin } from '@apollo/server';
import type { preHandlerHookHandler } from 'fastify';
import { z } from 'zod';
import type { TrustedDocuments } from '../guard/trustedDocuments.ts';
import { HttpFault } from './httpFaults.ts';

type Ids = Pick<TrustedDocuments, 'byId'>;

/** Puts the document in the place of its id, where a request names one of the trusted documents. */
export function resolveDocumentIds({ byId }: Ids): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      const { http, extensions } = request;
      const id = documentIdOf(http?.body, new URLSearchParams(http?.search));
      const text = id === undefined ? undefined : byId.get(id);
      if (text === undefined) return;
      request.query = text;
      // Apollo is not to look for it among the documents that clients store.
      request.extensions = { ...extensions, persistedQuery: undefined };
    },
  };
}

/** Refuses a request that names a document which is not known, before anything else is looked at. */
export function refuseUnknownIds({ byId }: Ids): preHandlerHookHandler {
  return ({ body, url }, _reply, done) => {
    const id = documentIdOf(body, new URL(url, 'http://localhost').searchParams);
    if (id === undefined || byId.has(id)) {
      done();
    } else {
      done(
        new HttpFault(
          400,
          'No operation of this server has the id that the request names. Build the client and the manifest of the server from the same operations.',
        ),
      );
    }
  };
}

/** `documentId` of the GraphQL over HTTP drafts, or the hash that clients of Apollo send in its place. */
function documentIdOf(body: unknown, search: URLSearchParams): string | undefined {
  const { data } = named.safeParse(body ?? {});
  const given = search.get('extensions');
  const inAddress = given === null ? undefined : persisted.safeParse(readJson(given)).data;
  const id =
    data?.documentId ??
    search.get('documentId') ??
    (data?.extensions ?? inAddress)?.persistedQuery?.sha256Hash;
  return id?.replace(/^sha256:/, '');
}

const persisted = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }).optional() });
const named = z.object({ documentId: z.string().optional(), extensions: persisted.optional() });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
