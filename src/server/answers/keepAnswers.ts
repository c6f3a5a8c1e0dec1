import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../entities/viewer.ts';
import { digestTag, sendTagged } from '../sendTagged.ts';
import { tallyOf, type RequestTally } from '../telemetry/requestTally.ts';
import { answerKey } from './answerKey.ts';
import { readDataVersion, type VersionStore } from './dataVersion.ts';

/** Answers a request: gives the text of the answer, or has sent it. */
export type Answerer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Takes a cost from the budget of who asks; false where that is not enough. */
export type CanSpend = (request: FastifyRequest, viewer: Viewer | null, cost: number) => boolean;

interface KeptAnswer {
  /** Of the record that it was read from; null where the question was only heard so far. */
  readonly version: number | null;
  readonly text: Buffer;
  readonly mediaType: string;
  readonly tag: string;
  /** The operation's name and cost, as they were tallied. */
  readonly operationName: string | null | undefined;
  readonly cost: number | undefined;
}

interface Parts {
  readonly store: VersionStore;
  /** The most bytes of answers that are kept. */
  readonly bytes: number;
  readonly answer: Answerer;
  readonly viewerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;
  /** Whether the answer that was made for a request depends on the record, the viewer and the day alone. */
  readonly isLasting: (request: FastifyRequest) => boolean;
  readonly canSpend: CanSpend;
}

/**
 * Answers what was asked before from memory, while the record is as it was. The version of the record is read after a
 * request has come and before anything else is, so no answer is older than a change that its client can know of. What
 * is asked for the first time by POST is only noted: most questions are asked once, and cost nothing more.
 */
export function keepAnswers(parts: Parts): Answerer {
  const { store, bytes, answer, viewerOf, isLasting, canSpend } = parts;
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: ({ text }) => text.byteLength + OVERHEAD,
  });
  const dataVersion = readDataVersion(store);

  return async (request, reply) => {
    const tally = tallyOf(request);
    tally.isKept = false;
    const viewer = await viewerOf(request, reply).catch(() => undefined);
    // Why a key was refused, the API tells.
    if (viewer === undefined) return answer(request, reply);
    const key = answerKey(request, viewer);
    if (request.method !== 'GET' && !kept.has(key)) {
      kept.set(key, heard);
      return answer(request, reply);
    }
    // Where the database is away, the API says so, or needs it not.
    const version = await dataVersion().catch(() => undefined);
    if (version === undefined) return answer(request, reply);
    const known = kept.get(key);
    // What costs too much is refused by the API, in its words.
    if (known?.version === version && canSpend(request, viewer, known.cost ?? 0)) {
      const { operationName, cost } = known;
      Object.assign(tally, { isKept: true, operationName, cost });
      return send(request, reply, known);
    }
    const text = await answer(request, reply);
    if (typeof text !== 'string' || reply.statusCode !== 200 || !isLasting(request)) return text;
    const mediaType = String(reply.getHeader('content-type'));
    const made: KeptAnswer = { ...keptText(text, mediaType), version, ...operationOf(tally) };
    kept.set(key, made);
    return send(request, reply, made);
  };
}

/** About what a kept answer takes beside its text: its key, its tag and its place. */
const OVERHEAD = 400;

const keptText = (text: string, mediaType: string) => ({
  text: Buffer.from(text),
  mediaType,
  tag: digestTag(text),
});

const operationOf = ({ operationName, cost }: RequestTally) => ({ operationName, cost });

const heard: KeptAnswer = {
  ...keptText('', ''),
  version: null,
  operationName: null,
  cost: undefined,
};

/** Only what is asked by GET is known to clients by its tag, and asked for again with it. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, mediaType, tag }: KeptAnswer,
): FastifyReply {
  reply.header('content-type', mediaType);
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(text);
  const sharing = request.headers.authorization === undefined ? 'public' : 'private';
  reply
    .header('cache-control', `${sharing}, no-cache`)
    .header('vary', 'accept, authorization, origin');
  return sendTagged(request, reply, text, tag);
}
