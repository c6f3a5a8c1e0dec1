import type { TestApi } from './openTestApi.ts';

/** A feed as a subscriber gets it, and what it cost. */
export interface FeedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** How many SQL statements it took. */
  readonly statements: number;
}

/** Reads a path of the server over HTTP. */
export async function readFeed(
  api: TestApi,
  path: string,
  options: RequestInit = {},
): Promise<FeedAnswer> {
  const before = api.store.statementCount;
  const { status, headers, ...response } = await answerOf(`${api.url}${path}`, options);
  return { status, headers, ...response, statements: api.store.statementCount - before };
}

async function answerOf(url: string, options: RequestInit) {
  const response = await fetch(url, options);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
