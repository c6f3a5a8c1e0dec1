import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';

/**
 * Sends the answer to a GET or HEAD with the entity tag by which a client knows it again, or 304 and no text to a
 * client that has it (RFC 9110, 13.1.2). All that is to stand in the head must stand there already: a 304 repeats it.
 * @param tag is another for each other text; quoted, as the header has it
 */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
  tag = digestTag(text),
): FastifyReply {
  reply.header('etag', tag);
  if (!isKnown(request, tag)) return reply.send(text);
  reply.removeHeader('content-type');
  return reply.code(304).send();
}

/**
 * Of the request nothing else is read: `fetch` says `Cache-Control: no-cache` beside any `If-None-Match` that a program
 * gives it, and would never be told that nothing is new.
 */
const isKnown = ({ headers }: FastifyRequest, tag: string): boolean =>
  fresh({ 'if-none-match': headers['if-none-match'] }, { etag: tag });

/** The tag that a text has wherever it is sent from. It is a weak one: the text is the same however it is compressed. */
export const digestTag = (text: string | Buffer): string =>
  `W/"${createHash('sha256').update(text).digest('base64')}"`;
