import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { today } from '../../entities/today.ts';
import type { Viewer } from '../../entities/viewer.ts';

/** The heads of a request on which it depends whether it is answered, and in what form. */
const heads = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * What two requests share that have the same answer as long as the record is the same: operation and variables, who
 * asks, and the day, since some arguments are today's if nothing is said. As short as a digest.
 */
export function answerKey(
  { method, url, body, headers }: FastifyRequest,
  viewer: Viewer | null,
): string {
  const asked = [method, url, body, heads.map((name) => headers[name]), viewer?.id, today()];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64');
}
