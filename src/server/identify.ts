import type { FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from '../guard/authenticate.ts';
import { noteUse } from '../identity/noteUse.ts';
import type { KeyRecord } from '../identity/keyRecord.ts';
import type { Runner } from '../store/store.ts';

/** Whose key a request came with; null for the public. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<KeyRecord | null>;

/** Looks the key of a request up, once however often it is asked. Rejects where the key is none that works. */
export function identifyBy(store: Runner): Identify {
  const known = new WeakMap<FastifyRequest, Promise<KeyRecord | null>>();
  return (request, reply) => {
    const viewer = known.get(request) ?? identify(store, request, reply);
    known.set(request, viewer);
    return viewer;
  };
}

async function identify(
  store: Runner,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<KeyRecord | null> {
  const viewer = await authenticate(store, headers.authorization);
  // Not before the answer is out: on the embedded store each statement waits for the one before it.
  if (viewer !== null) reply.raw.once('close', () => noteUse(store, viewer));
  return viewer;
}
