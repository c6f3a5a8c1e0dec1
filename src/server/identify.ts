import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../entities/viewer.ts';
import { authenticate } from '../guard/authenticate.ts';
import { AuthenticationError } from '../guard/authenticationError.ts';
import { addressClient } from '../guard/budgets/addressClient.ts';
import type { Budgets } from '../guard/budgets/budgets.ts';
import { noteUse } from '../identity/noteUse.ts';
import type { KeyRecord } from '../identity/keyRecord.ts';
import type { Runner } from '../store/store.ts';

/** Whose key a request came with; null for the public. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<KeyRecord | null>;

interface Parts {
  readonly store: Runner;
  readonly budgets: Budgets;
  /** Whether the public is refused. */
  readonly requireKey: boolean;
}

/**
 * Looks the key of a request up and takes the request from the budget of the key, or of the address where it came
 * without one; once however often it is asked. Rejects where the key is none that works, where one is needed and
 * missing, and where the budget is used up.
 */
export function identifyBy(parts: Parts): Identify {
  const known = new WeakMap<FastifyRequest, Promise<KeyRecord | null>>();
  return (request, reply) => {
    const viewer = known.get(request) ?? identify(parts, request, reply);
    known.set(request, viewer);
    return viewer;
  };
}

/** Whose budget a request draws on that has been identified. */
export const clientOf = (request: FastifyRequest, viewer: Viewer | null): string =>
  viewer === null ? addressClient(request.ip) : `key ${viewer.id}`;

const oneRequest = { requests: 1, cost: 0 };

async function identify(
  { store, budgets, requireKey }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeyRecord | null> {
  const { authorization } = request.headers;
  const viewer =
    authorization === undefined ? null : await viewerBy(authorization, { store, budgets }, request);
  budgets.take(clientOf(request, viewer), oneRequest);
  if (viewer === null && requireKey) {
    throw new AuthenticationError(
      'This server answers only to API keys. Send "Authorization: Bearer <key>" with a key that whoever runs it made for you.',
    );
  }
  // Not before the answer is out: on the embedded store each statement waits for the one before it.
  if (viewer !== null) reply.raw.once('close', () => noteUse(store, viewer));
  return viewer;
}

/** Keys that do not work have a budget of their own: whoever tries many is not looked up any more, and keeps nobody else out. */
async function viewerBy(
  authorization: string,
  { store, budgets }: Pick<Parts, 'store' | 'budgets'>,
  { ip }: FastifyRequest,
): Promise<KeyRecord | null> {
  const guesser = `guesses of ${addressClient(ip)}`;
  budgets.requireSome(guesser);
  try {
    return await authenticate(store, authorization);
  } catch (error) {
    if (error instanceof AuthenticationError) budgets.take(guesser, oneRequest);
    throw error;
  }
}
