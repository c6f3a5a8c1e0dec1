import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { newsFeed } from '../../feeds/atom/newsFeed.ts';
import { calendarFeed } from '../../feeds/calendar/calendarFeed.ts';
import type { Feed } from '../../feeds/feed.ts';
import { feedAddresses } from '../../feeds/feedAddresses.ts';
import { FeedError } from '../../feeds/feedError.ts';
import { inParameterNames } from '../../feeds/query/inParameterNames.ts';
import { readFeedQuery } from '../../feeds/query/readFeedQuery.ts';
import { sendTagged } from '../sendTagged.ts';
import type { Ask } from './askOverHttp.ts';
import { serverAddress } from './serverAddress.ts';

/** What a feed needs of the server. */
interface FeedParts {
  readonly schema: GraphQLSchema;
  readonly ask: Ask;
  readonly publicUrl?: string | undefined;
}

/** How long a subscriber's copy counts as fresh, in seconds. */
const freshFor = 300;

/**
 * Serves the feeds, over GET and HEAD. A copy is known by a digest of the text (`ETag`), and by no date: when a record
 * is deleted, or a place renamed, the text changes and no event's time does.
 */
export function serveFeeds(http: FastifyInstance, parts: FeedParts): void {
  serveFeed(http, calendarFeed, parts);
  serveFeed(http, newsFeed, parts);
}

function serveFeed<Data>(http: FastifyInstance, feed: Feed<Data>, parts: FeedParts): void {
  http.get(feed.path, { config: { asksApi: true } }, async (request, reply) => {
    try {
      const text = await readFeed(feed, parts, request, reply);
      if (text === undefined) return await reply;
      const sharing = request.headers.authorization === undefined ? 'public' : 'private';
      reply.header('content-type', `${feed.mediaType}; charset=utf-8`);
      reply.header('cache-control', `${sharing}, max-age=${freshFor}`);
      reply.header('vary', 'authorization, origin');
      return await sendTagged(request, reply, text);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return refuse(reply, 400, error.message);
    }
  });
}

/** The text of a feed; undefined where the API has refused, and the reply says so. */
async function readFeed<Data>(
  feed: Feed<Data>,
  { schema, ask, publicUrl }: FeedParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const addresses = feedAddresses(serverAddress(request, publicUrl), feed.path, searchParams);
  const query = readFeedQuery(schema, searchParams);
  const filter = { ...feed.defaults.filter, ...query.filter };
  const variables = { ...feed.defaults, ...query, filter };
  const { status, headers, data, errors } = await ask(feed.document, variables, request, reply);
  if (errors === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the type is generated from the operation that the schema has answered
    return feed.write(data as Data, query, addresses);
  }
  void reply.headers(headers);
  refuse(
    reply,
    status,
    errors.map((error) => inParameterNames(error, schema, searchParams)).join('\n'),
  );
  return undefined;
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  reply.header('content-type', 'text/plain; charset=utf-8');
  reply.header('cache-control', 'no-store');
  return reply.code(status).send(`${message}\n`);
}
