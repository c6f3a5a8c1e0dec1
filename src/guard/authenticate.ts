import { GraphQLError } from 'graphql';
import { readApiKey, type ApiKey } from '../identity/apiKey.ts';
import { findKey } from '../identity/findKey.ts';
import type { KeyRecord } from '../identity/keyRecord.ts';
import type { Runner } from '../store/store.ts';
import { AuthenticationError } from './authenticationError.ts';

/**
 * The key that a request came with; null for the public, which sends no such header and costs no statement. Whoever
 * does send one is refused when it is not a key that works, whatever the request asks for: a client that means to be
 * somebody must not be answered as nobody.
 */
export async function authenticate(
  store: Runner,
  authorization: string | undefined,
): Promise<KeyRecord | null> {
  if (authorization === undefined) return null;
  const key = await recordOf(store, requireKey(authorization));
  if (key === undefined) {
    throw new AuthenticationError(
      'The API key in the Authorization header is not known. Check that it was copied as it was made, all of it; if it was, ask whoever runs this server for another.',
    );
  }
  // Only who has the secret gets as far as this.
  if (key.state === 'REVOKED') throw ended(`was revoked on ${String(key.revokedAt)}`);
  if (key.state === 'EXPIRED') throw ended(`expired on ${String(key.expiresAt)}`);
  return key;
}

function requireKey(authorization: string): ApiKey {
  if (authorization.trim() === '') {
    throw new AuthenticationError(`The Authorization header is empty. ${whatToSend}`);
  }
  const [, token] = bearerForm.exec(authorization) ?? [];
  // It is not repeated: whoever forgets the scheme sends the key in its place.
  if (token === undefined) {
    throw new AuthenticationError(
      `The Authorization header is not of the form "Bearer <key>". ${whatToSend}`,
    );
  }
  const key = readApiKey(token);
  if (key !== undefined) return key;
  throw new AuthenticationError(
    `What follows "Bearer" in the Authorization header is not an API key: one begins with "cmq_" and has 80 characters. Check that all of it was copied. ${whatToSend}`,
  );
}

const bearerForm = /^Bearer +(\S+)\s*$/i;

const whatToSend =
  'Send "Authorization: Bearer <key>" with a key that whoever runs this server made for you, or leave the header out to read as the public.';

async function recordOf(store: Runner, key: ApiKey): Promise<KeyRecord | undefined> {
  try {
    return await findKey(store, key);
  } catch (cause) {
    // A good key must not look bad because nobody could look it up.
    throw new GraphQLError(
      'The API key cannot be checked, as the database does not answer. Try again in a few seconds.',
      {
        originalError: cause instanceof Error ? cause : new Error(String(cause)),
        extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
      },
    );
  }
}

function ended(how: string): AuthenticationError {
  return new AuthenticationError(
    `The API key in the Authorization header ${how}. Ask whoever runs this server for another.`,
  );
}
