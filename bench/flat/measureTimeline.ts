import { load } from '../speed/measure/load.ts';
import { quantile } from '../speed/measure/measure.ts';
import type { Size } from '../speed/record/prepareDatabase.ts';
import { contenders } from '../speed/servers/contenders.ts';
import { startServer, type StartedServer } from '../speed/servers/startServer.ts';
import { askServer } from './askServer.ts';
import type { Figure } from './judge.ts';

interface Page {
  readonly name: string;
  readonly server: StartedServer;
  readonly body: string;
  readonly latencies: number[];
}

/**
 * How long a page of 50 takes, the first one and the thousandth (or the last, where there are fewer), of the two
 * countries that have a tenth of all events, at each size; one client asks. All take turns, and each has its best round: what else the
 * machine does only adds.
 */
export async function measureTimeline(
  databases: ReadonlyMap<Size, string>,
  { rounds, seconds }: { rounds: number; seconds: number },
  tell: (text: string) => void,
): Promise<Figure[]> {
  const pages: Page[] = [];
  try {
    for (const [size, databaseUrl] of databases) {
      const server = await startServer(contenders.communique, databaseUrl);
      const add = (name: string, after: string | null) =>
        pages.push({ name: `${size}, ${name}`, server, body: bodyOf(after), latencies: [] });
      add('page 1', null);
      tell(`paging through the timeline: ${size}`);
      const { number, after } = await deepPage(server.url);
      add(`page ${number}`, after);
    }
    for (const { server, body } of pages) await load(server.url, [body], 1, seconds);
    for (let round = 1; round <= rounds; round += 1) {
      for (const { name, server, body, latencies } of pages) {
        tell(`timeline, round ${round} of ${rounds}: ${name}`);
        latencies.push(quantile((await load(server.url, [body], 1, seconds)).latencies, 0.5));
      }
    }
  } finally {
    await Promise.all([...new Set(pages.map(({ server }) => server))].map((one) => one.stop()));
  }
  return pages.map(({ name, latencies }) => ({ name, value: Math.min(...latencies) }));
}

const DEEP = 1000;

/** Goes from page to page, and gives the cursor before the thousandth or the last whole one. */
async function deepPage(url: string): Promise<{ number: number; after: string }> {
  let found: { number: number; after: string } | undefined;
  let after: string | null = null;
  for (let number = 1; number <= DEEP; number += 1) {
    const { timeline }: Answer = await askServer<Answer>(url, bodyOf(after));
    if (timeline.nodes.length < PAGE) break;
    if (after !== null) found = { number, after };
    after = timeline.pageInfo.endCursor;
  }
  if (found === undefined) throw new Error('The pair has less than two pages of events.');
  return found;
}

const PAGE = 50;

interface Answer {
  readonly timeline: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

const bodyOf = (after: string | null): string =>
  JSON.stringify({ query: operation, variables: { after } });

const operation = `query ($after: String) {
  timeline(filter: { pair: ["KR", "CN"] }, first: ${PAGE}, after: $after) {
    nodes {
      __typename
      title
      when { edtf precision }
      place { name }
      ... on Meeting { format status }
      ... on Statement { act }
      ... on Incident { category }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
