import { z } from 'zod';
import { type Answer, answerForm, type Ask } from '../reports/asking/ask.ts';
import { ReportError } from '../reports/reportError.ts';

/** Longer than a server of this program takes for any request. */
const mostMilliseconds = 60_000;

/** Where to ask over HTTP, and as whom. */
export interface Endpoint {
  readonly url: string;
  /** Never part of a message. */
  readonly key: string | undefined;
  readonly signal: AbortSignal;
}

/** Asks an API over HTTP. What keeps it from answering is told with what to do. */
export function askEndpoint({ url, key, signal }: Endpoint): Ask {
  return (query, variables) =>
    send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(mostMilliseconds)]),
    });
}

async function send(url: string, request: RequestInit): Promise<Answer> {
  let response: Response;
  let body: string;
  try {
    response = await fetchOnceMore(url, request);
    body = await response.text();
  } catch (error) {
    // A signal of the person at the terminal is not the API's fault.
    if (request.signal?.aborted === true && !isTimeout(request.signal.reason)) throw error;
    throw new ReportError(
      `The API at ${url} does not answer: ${reasonOf(error)}. See that a server runs there, and give the address of its API as --endpoint, such as http://127.0.0.1:4000/graphql.`,
      { cause: error },
    );
  }
  const answer = answerForm.safeParse(jsonOf(body));
  if (answer.success && (answer.data.data !== undefined || answer.data.errors !== undefined)) {
    return answer.data;
  }
  throw new ReportError(
    `What answers at ${url} is no GraphQL API (status ${response.status}). Give the address of the API as --endpoint, such as http://127.0.0.1:4000/graphql.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTimeout = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** A server may close a kept connection just when it is used. What is asked here changes nothing, and can be sent again. */
async function fetchOnceMore(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (!closedConnection.safeParse(error).success) throw error;
    return fetch(url, request);
  }
}

const closedConnection = z.object({
  cause: z.object({ code: z.enum(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']) }),
});

/** What `fetch` hides behind "fetch failed". */
function reasonOf(error: unknown): string {
  const { data } = explainedFault.safeParse(error);
  return data?.cause.message ?? data?.cause.code ?? String(error);
}

const explainedFault = z.object({
  cause: z.object({
    message: z
      .string()
      .optional()
      .transform((text) => (text === '' ? undefined : text)),
    code: z.string().optional(),
  }),
});
