import pg from 'pg';
import { load } from '../speed/measure/load.ts';
import { quantile } from '../speed/measure/measure.ts';
import { contenders } from '../speed/servers/contenders.ts';
import { startServer } from '../speed/servers/startServer.ts';
import { askServer } from './askServer.ts';
import type { Figure } from './judge.ts';

/** What a row of a nested list costs, under the 20 countries with most meetings and under the 20 with fewest. */
export async function measureNested(
  databaseUrl: string,
  { rounds, seconds }: { rounds: number; seconds: number },
  tell: (text: string) => void,
): Promise<Figure[]> {
  const counted = await countriesByMeetings(databaseUrl);
  const server = await startServer(contenders.communique, databaseUrl);
  try {
    const sets = await Promise.all(
      [counted.slice(0, PARENTS), counted.slice(-PARENTS)].map(async (countries) => {
        const body = bodyOf(countries.map(({ code }) => code));
        const meetings = countries.map((country) => country.meetings);
        const name = `${PARENTS} countries with ${Math.min(...meetings)} to ${Math.max(...meetings)} meetings`;
        return { name, body, rows: rowsOf(await askServer<Answer>(server.url, body)) };
      }),
    );
    const times = sets.map((): number[] => []);
    for (const { body } of sets) await load(server.url, [body], 1, seconds);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [at, { body, name }] of sets.entries()) {
        tell(`nested lists, round ${round} of ${rounds}: ${name}`);
        times[at]?.push(quantile((await load(server.url, [body], 1, seconds)).latencies, 0.5));
      }
    }
    return sets.map(({ name, rows }, at) => ({
      name: `${name}: ${rows} rows`,
      value: Math.min(...(times[at] ?? [])) / rows,
    }));
  } finally {
    await server.stop();
  }
}

const PARENTS = 20;
const NESTED = 10;

/** Those with at least as many meetings as are asked for. */
async function countriesByMeetings(
  databaseUrl: string,
): Promise<{ code: string; meetings: number }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<{ code: string; meetings: number }>(
      `select alpha2 as code, count(*)::int as meetings
       from country join event_country on event_country.country_id = country.id
       where alpha2 is not null and kind = 'MEETING'
       group by country.id having count(*) >= ${NESTED} order by count(*) desc, alpha2`,
    )
    .finally(() => client.end());
  return rows;
}

interface Answer {
  readonly countries: {
    readonly nodes: readonly { readonly meetings: { readonly nodes: readonly unknown[] } }[];
  };
}

const rowsOf = ({ countries }: Answer): number =>
  countries.nodes.reduce((sum, { meetings }) => sum + meetings.nodes.length, 0);

const bodyOf = (codes: readonly string[]): string =>
  JSON.stringify({ query: operation, variables: { codes } });

const operation = `query ($codes: [CountryCode!]!) {
  countries(filter: { codes: $codes }, first: ${PARENTS}) {
    nodes {
      name
      meetings(first: ${NESTED}) { nodes { title when { edtf } } pageInfo { hasNextPage } }
    }
  }
}`;
