import { createHash } from 'node:crypto';

/**
 * The id of a record with a natural key: a UUID version 5, the same in every install and after
 * every import of the same thing. Keys differ whenever one of their parts differs.
 *
 *   recordId('person', 'lee-jae-myung')
 */
export function recordId(type: string, ...key: string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace, 'hex'))
    .update(JSON.stringify([type, ...key]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = bytes.toString('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** Drawn once at random for Communiqué; another value would rename every record. */
const namespace = '8c4f2c1e6d0b4a57b1f39e20d7a54c6b';
