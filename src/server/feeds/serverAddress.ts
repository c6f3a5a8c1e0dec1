import type { FastifyRequest } from 'fastify';
import { FeedError } from '../../feeds/feedError.ts';

/**
 * Where the server answers, without a slash at the end: the address that is configured, or else the host that the
 * request names. What a proxy says in headers of its own is not believed, since anybody can say it, and a host that is
 * more than a name and a port is refused: it would stand in every link of a feed.
 * @throws FeedError for a host that is none
 */
export function serverAddress(
  { host, protocol }: Pick<FastifyRequest, 'host' | 'protocol'>,
  publicUrl: string | undefined,
): string {
  if (publicUrl !== undefined) return publicUrl;
  if (hostForm.test(host)) return `${protocol}://${host}`;
  throw new FeedError(
    'Host: the header names no host. Send the name of this server, and its port.',
  );
}

const hostForm = /^([a-z\d]([\w.-]*[a-z\d])?|\[[a-f\d:.]+\])(:\d{1,5})?$/i;
