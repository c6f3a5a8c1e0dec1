import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What the store keeps of a secret: its SHA-256, in hexadecimal digits. A slow hash would gain nothing: it makes
 * guesses dear where people choose their passwords, and nobody guesses 256 random bits.
 */
export function secretHash(secret: string): string {
  return digest(secret).toString('hex');
}

/**
 * Whether a secret is the one of which this is the hash. It takes the same time whatever the answer is, and whether
 * or not there is a hash to compare with.
 */
export function isSecretOf(hash: string | undefined, secret: string): boolean {
  const expected = hash === undefined ? hashOfNobody : Buffer.from(hash, 'hex');
  return timingSafeEqual(digest(secret), expected) && hash !== undefined;
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Drawn anew by each process, for keys that do not exist. */
const hashOfNobody = randomBytes(32);
