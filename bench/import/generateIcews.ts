import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { icewsColumns } from '../../src/imports/formats/icews/icewsColumns.ts';
import { pick, sequence, skewed, type Random } from '../random.ts';

/**
 * Writes rows in the 20 columns of ICEWS, the same for the same number each time: few actors in most rows and many
 * in few, a tenth of the rows meetings with their mirror, some of these of three parties, some rows repeated by a
 * second publisher, 200 publishers, 2,000 places. About 260 bytes a row, as the true files have.
 */
export async function generateIcews(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const random = sequence(20_260_124);
  file.write(`${icewsColumns.join('\t')}\n`);
  let written = 0;
  for (let story = 1; written < rows; story += 1) {
    const day = dayOf(written / rows);
    for (const cells of sentence(random, story)) {
      if (written === rows) break;
      written += 1;
      const line = [String(10_000_000 + written), day, ...cells].join('\t');
      if (!file.write(`${line}\n`)) await once(file, 'drain');
    }
  }
  file.end();
  await once(file, 'close');
}

type Actor = readonly [name: string, sectors: string, country: string];

/** The rows that were coded from one sentence, without their ids and dates. */
function sentence(random: Random, story: number): string[][] {
  const first = actorOf(random);
  const second = actorOf(random);
  const [source, target, third] = [first, second, actorOf(random)];
  const rest = restOf(random, story);
  const kind = random();
  if (kind < 0.05) {
    return [
      [...source, 'Make a visit', '042', '1.9', ...target, ...rest],
      [...target, 'Host a visit', '043', '2.8', ...source, ...rest],
    ];
  }
  if (kind < 0.08) return pairs([source, target], rest);
  if (kind < 0.09) return pairs([source, target, third], rest);
  const [text, code, intensity] = pick(random, codes);
  const row = [...source, text, code, intensity, ...target];
  const isRepeated = random() < 0.1;
  return [[...row, ...rest], ...(isRepeated ? [[...row, ...restOf(random, story)]] : [])];
}

/** Consultations name every pair, from both sides. */
function pairs(actors: readonly Actor[], rest: readonly string[]): string[][] {
  return actors.flatMap((one) =>
    actors
      .filter((other) => other !== one)
      .map((other) => [...one, 'Consult', '040', '1.0', ...other, ...rest]),
  );
}

/** Story, sentence, publisher and place. */
function restOf(random: Random, story: number): string[] {
  const place = skewed(random, 2000);
  const latitude = ((place * 37) % 1600) / 10 - 80;
  const longitude = ((place * 53) % 3600) / 10 - 180;
  return [
    String(story),
    String(1 + Math.floor(random() * 6)),
    `Publisher ${skewed(random, 200)}`,
    `City ${place}`,
    'NA',
    `Province ${place % 400}`,
    countries[place % countries.length] ?? '',
    latitude.toFixed(4),
    longitude.toFixed(4),
  ];
}

function actorOf(random: Random): Actor {
  const country = countries[skewed(random, countries.length)] ?? '';
  const kind = random();
  if (kind < 0.3) return [country, 'NA', country];
  const number = skewed(random, 400);
  if (kind < 0.6) {
    return [
      `Leader Number${number} ${country}`,
      'Elite,Government,Executive,Executive Office',
      country,
    ];
  }
  if (kind < 0.8) return [`Ministry ${number} (${country})`, 'Government,Executive', country];
  return [`Citizen (${country})`, 'General Population / Civilian / Social,Social', country];
}

const codes = [
  ['Make statement', '010', '0.0'],
  ['Criticize or denounce', '111', '-2.0'],
  ['Accuse', '112', '-2.0'],
  ['Praise or endorse', '051', '3.4'],
  ['Express intent to meet or negotiate', '036', '4.0'],
  ['Make an appeal or request', '020', '3.0'],
  ['Use conventional military force', '190', '-10.0'],
  ['Sign formal agreement', '057', '8.0'],
] as const;

const countries = [
  ...['United States', 'China', 'Russia', 'South Korea', 'North Korea', 'Japan', 'India', 'France'],
  ...['Germany', 'United Kingdom', 'Israel', 'Iran', 'Syria', 'Turkey', 'Ukraine', 'Pakistan'],
  ...['Australia', 'Indonesia', 'Philippines', 'Vietnam', 'Thailand', 'Egypt', 'Nigeria', 'Kenya'],
  ...['South Africa', 'Brazil', 'Mexico', 'Argentina', 'Colombia', 'Canada', 'Spain', 'Italy'],
  ...['Poland', 'Hungary', 'Greece', 'Serbia', 'Bulgaria', 'Romania', 'Norway', 'Sweden'],
];

/** From 1995 to 2024, in order of time as the true files are. */
function dayOf(share: number): string {
  const from = Date.UTC(1995, 0, 1);
  const days = Math.floor(share * 10_958);
  return new Date(from + days * 86_400_000).toISOString().slice(0, 10);
}
