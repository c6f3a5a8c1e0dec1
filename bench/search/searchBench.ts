import { Command } from 'commander';
import { pino } from 'pino';
import { startServer } from '../../src/server/startServer.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import { benchServer, databaseOn, runOn } from '../databases.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { fillStore } from './fillStore.ts';

/** How long the API takes to search a record of generated events on a PostgreSQL server: one client, over HTTP. */
const options = new Command('bench:search')
  .description('Times searches of a generated record.')
  .option('--events <number>', 'how many events there are', wholeNumber, 100_000)
  .option('--server <url>', 'a PostgreSQL server on which a database may be made', benchServer)
  .parse()
  .opts<{ events: number; server: string }>();

// cspell:ignore sanct
const searches: Readonly<Record<string, string>> = {
  'a rare word': 'search(text: "earthquake") { nodes { match matches { highlights { start } } } }',
  'a word of 1 % of the events': 'search(text: "sanctions") { nodes { match } }',
  'a word of 10 %': 'search(text: "visit") { nodes { match } }',
  'a word of all': 'search(text: "statement") { nodes { match } }',
  'a phrase of 1 %': 'search(text: "\\"visit and sanctions\\"") { nodes { match } }',
  'a beginning': 'search(text: "sanct*") { nodes { match } }',
  'two words that are never together':
    'search(text: "trade earthquake") { nodes { match } suggestions }',
  'a name': 'search(text: "NAME") { nodes { match name { value } } }',
  'a name with a typing error': 'search(text: "TYPO") { nodes { match name { value } } }',
  'a word of 10 % of a pair of countries':
    'search(text: "visit", filter: { pair: ["AA", "AB"] }) { nodes { match } }',
  'a timeline of a word of 1 %': 'timeline(filter: { text: "sanctions" }) { nodes { title } }',
  'a timeline of a word of 10 %': 'timeline(filter: { text: "visit" }) { nodes { title } }',
  'the number of events of a word of 10 %': 'timeline(filter: { text: "visit" }) { totalCount }',
  'a word of 10 % by year':
    'statistics(groupBy: [YEAR], filter: { text: "visit" }) { rows { count } }',
  'a timeline of a rare word': 'timeline(filter: { text: "earthquake" }) { nodes { title } }',
};

const TIMES = 11;
const name = 'communique_bench_search';
const url = databaseOn(options.server, name);
try {
  await runOn(options.server, `drop database if exists ${name} with (force)`);
  await runOn(options.server, `create database ${name} encoding 'UTF8' template template0`);
  const store = await openServerStore(url);
  await fillStore(store, options.events);
  const server = await startServer({
    store,
    config: { host: '127.0.0.1', port: 0, logLevel: 'silent' },
    logger: pino({ level: 'silent' }),
  });
  console.log(`\n${options.events.toLocaleString('en')} events\n\n| search | ms |\n| --- | --- |`);
  const person = await ask(server.url, 'persons(first: 1) { nodes { name } }');
  const known = /"name":"([^"]+)"/.exec(person)?.[1] ?? '';
  for (const [what, query] of Object.entries(searches)) {
    const asked = query
      .replace('NAME', known)
      .replace('TYPO', `${known.slice(0, 3)}${known.slice(4)}`);
    console.log(`| ${what} | ${(await median(() => ask(server.url, asked))).toFixed(1)} |`);
  }
  await server.close();
  await store.close();
} finally {
  await runOn(options.server, `drop database if exists ${name} with (force)`);
}

async function ask(address: string, query: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${query} }` }),
  });
  const text = await response.text();
  if (text.includes('"errors"')) throw new Error(text);
  return text;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0;
}
