import { sql } from 'kysely';
import { startServer, type RunningServer } from '../../src/server/startServer.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

let place: TestPlace;
let store: Store;
let server: RunningServer;
beforeAll(async () => {
  place = await makeTestPlace('seeded');
  store = await place.open();
  const config = { host: '127.0.0.1', port: 0, logLevel: 'silent', answerCacheBytes: 1_000_000 };
  server = await startServer({ store, config: { ...config, logLevel: 'silent' } });
});
afterAll(async () => {
  await server.close();
  await store.close();
  await place.remove();
});

/** Seconds of work, of which a slow machine makes more of them, as it does of what is asked meanwhile. */
const slow = sql`select count(*) from generate_series(1, 4000) as one, generate_series(1, 4000)`;

/** Does something while a statement runs; tells whether it still ran when that was done. */
async function whileBusy<T>(work: () => Promise<T>): Promise<{ result: T; isBusy: boolean }> {
  let isBusy = true;
  const statement = store
    .transaction((runner) => runner.run(slow.compile(database)))
    .finally(() => (isBusy = false));
  const result = await work();
  const outcome = { result, isBusy };
  await statement;
  return outcome;
}

describe('while a statement runs that takes seconds, the server', () => {
  it('says that it is alive', async () => {
    const isAlive = async () => (await fetch(`${server.url}/livez`)).ok;

    expect(await whileBusy(isAlive)).toEqual({ result: true, isBusy: true });
  });

  it('answers from memory', async () => {
    const ask = async () => {
      const url = `${server.url}/graphql?query={countries{totalCount}}`;
      const answer = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
      return answer.text();
    };
    const result = await ask();

    expect(await whileBusy(ask)).toEqual({ result, isBusy: true });
  });
});
