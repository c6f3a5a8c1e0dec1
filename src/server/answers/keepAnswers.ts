import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../entities/viewer.ts';
import { digestTag, sendTagged } from '../sendTagged.ts';
import { answerKey } from './answerKey.ts';
import { readDataVersion, type VersionStore } from './dataVersion.ts';

/** Answers a request: gives the text of the answer, or has sent it. */
export type Answerer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

interface KeptAnswer {
  /** Of the record that it was read from; null where the question was only heard so far. */
  readonly version: number | null;
  readonly text: Buffer;
  readonly mediaType: string;
  readonly tag: string;
}

interface Parts {
  readonly store: VersionStore;
  /** The most bytes of answers that are kept. */
  readonly bytes: number;
  readonly answer: Answerer;
  readonly viewerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;
  /** Whether the answer that was made for a request depends on the record, the viewer and the day alone. */
  readonly isLasting: (request: FastifyRequest) => boolean;
}

/**
 * Answers what was asked before from memory, while the record is as it was. The version of the record is read after a
 * request has come and before anything else is, so no answer is older than a change that its client can know of. What
 * is asked for the first time by POST is only noted: most questions are asked once, and cost nothing more.
 */
export function keepAnswers({ store, bytes, answer, viewerOf, isLasting }: Parts): Answerer {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: ({ text }) => text.byteLength + OVERHEAD,
  });
  const dataVersion = readDataVersion(store);

  return async (request, reply) => {
    const viewer = await viewerOf(request, reply).catch(() => undefined);
    // Why a key was refused, the API tells.
    if (viewer === undefined) return answer(request, reply);
    const key = answerKey(request, viewer);
    if (request.method !== 'GET' && !kept.has(key)) {
      kept.set(key, heard);
      return answer(request, reply);
    }
    const version = await dataVersion();
    const known = kept.get(key);
    if (known?.version === version) return send(request, reply, known);
    const text = await answer(request, reply);
    if (typeof text !== 'string' || reply.statusCode !== 200 || !isLasting(request)) return text;
    const made = keptAnswer(version, text, String(reply.getHeader('content-type')));
    kept.set(key, made);
    return send(request, reply, made);
  };
}

/** About what a kept answer takes beside its text: its key, its tag and its place. */
const OVERHEAD = 400;

const keptAnswer = (version: number, text: string, mediaType: string): KeptAnswer => ({
  version,
  text: Buffer.from(text),
  mediaType,
  tag: digestTag(text),
});

const heard: KeptAnswer = { ...keptAnswer(0, '', ''), version: null };

/** Only what is asked by GET is known to clients by its tag, and asked for again with it. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, mediaType, tag }: KeptAnswer,
): FastifyReply {
  reply.header('content-type', mediaType);
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(text);
  const sharing = request.headers.authorization === undefined ? 'public' : 'private';
  reply.header('cache-control', `${sharing}, no-cache`).header('vary', 'accept, authorization');
  return sendTagged(request, reply, text, tag);
}
