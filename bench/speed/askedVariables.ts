import pg from 'pg';
import { parseSearch } from '../../src/domain/parseSearch.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { soughtName } from '../../src/entities/search/soughtName.ts';
import { tsQuery } from '../../src/entities/search/tsQuery.ts';
import { pick, sequence, skewed, type Random } from '../random.ts';

/** The variables of one request: every server takes those that its text of the question names. */
export type Variables = Readonly<Record<string, string | readonly string[]>>;

interface Known {
  readonly persons: readonly { id: string; name: string }[];
  readonly countries: readonly { id: string; code: string }[];
  readonly pairs: readonly { a: string; b: string; aId: string; bId: string; events: number }[];
}

/**
 * So many sets of variables that differ: other persons, countries, pairs, periods, words and beginnings of names, the
 * same ones each time. Small numbers are common, as they are among who asks: many ask for what has most events.
 */
export async function askedVariables(databaseUrl: string, sets: number): Promise<Variables[]> {
  const random = sequence(20_261_127);
  const known = await readKnown(databaseUrl);
  return Array.from({ length: sets }, () => ({
    ...personOf(random, known),
    ...typedIn(random, known),
    ...pairAndPeriod(random, known),
    ...words(random),
    codes: codesOf(random, known),
  }));
}

function personOf(random: Random, { persons }: Known): Variables {
  const { id } = pick(random, persons);
  return { person: id, personId: encodeGlobalId('Person', id) };
}

/** What somebody has typed of a name so far, and what a search makes of it. */
function typedIn(random: Random, { persons }: Known): Variables {
  const { name } = pick(random, persons);
  const typed = name.slice(0, 3 + Math.floor(random() * (name.length - 2))).trim();
  const parsed = parseSearch(typed);
  const typedKeys = soughtName(parsed)?.keys ?? [''];
  return { typed, typedKeys, typedKey: typedKeys[0], typedQuery: tsQuery(parsed) };
}

/** A period of three to ten years, and a day in it. */
function pairAndPeriod(random: Random, { pairs }: Known): Variables {
  const pair = pairs[skewed(random, pairs.length)];
  if (pair === undefined) throw new Error('No two countries are in one event.');
  const { a, b, aId, bId } = pair;
  const [first = '', second = ''] = [aId, bId].toSorted();
  const year = 2008 + Math.floor(random() * 10);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const from = `${year}-${month}-01`;
  const to = `${year + 3 + Math.floor(random() * 7)}-${month}-15`;
  return { a, b, aId, bId, first, second, from, to, asOf: `${year + 4}-${month}-15` };
}

/** Words that are in many texts, alone or two together. */
function words(random: Random): Variables {
  const text = pick(random, ['talks', 'trade', 'security', 'border', 'talks trade', 'minister']);
  return { text, query: tsQuery(parseSearch(text)) };
}

function codesOf(random: Random, { countries }: Known): string[] {
  const codes = new Set<string>();
  while (codes.size < 20) codes.add(countries[skewed(random, countries.length)]?.code ?? 'US');
  return [...codes];
}

async function readKnown(databaseUrl: string): Promise<Known> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
    (await client.query<Row>(text)).rows;
  try {
    const persons = await rows<Known['persons'][number]>(
      `select id, name from person where slug like 'bench-person-%' order by id`,
    );
    const countries = await rows<Known['countries'][number]>(
      `select id, alpha2 as code from country join event_country on event_country.country_id = id
       where alpha2 is not null group by id order by count(*) desc, id`,
    );
    const pairs = await rows<Known['pairs'][number]>(
      `select a.alpha2 as a, b.alpha2 as b, a.id as "aId", b.id as "bId", count(*)::int as events
       from event_pair
       join country as a on a.id = first_country_id and a.alpha2 is not null
       join country as b on b.id = second_country_id and b.alpha2 is not null
       group by a.id, b.id having count(*) >= 20 order by count(*) desc, a.id, b.id limit 200`,
    );
    return { persons, countries, pairs };
  } finally {
    await client.end();
  }
}
