import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Time for clients to learn from `Connection: close` that they should not send another request. */
const noticeMilliseconds = 200;

/** Who has not sent the rest of a request until then is not waited for: supervisors kill after 10 seconds. */
const patienceMilliseconds = 7_000;

/**
 * Finishes all requests that have begun, and closes. A kept-alive connection may be sending its next request at this
 * very moment, and closing at once would lose it: each answer first tells its client to leave, and only then the idle
 * connections are cut.
 */
export async function drain(http: FastifyInstance): Promise<void> {
  http.isClosing = true;
  await sleep(noticeMilliseconds);
  const patience = setTimeout(() => http.server.closeAllConnections(), patienceMilliseconds);
  await http.close().finally(() => clearTimeout(patience));
}
