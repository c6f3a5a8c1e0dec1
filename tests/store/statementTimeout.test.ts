import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Runner, Store } from '../../src/store/store.ts';
import { failureOf } from '../support/failureOf.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

const limit = 500;

let place: TestPlace;
let store: Store;
beforeAll(async () => {
  place = await makeTestPlace('empty');
  await place.open().then((opened) => opened.close());
  const { dataDirectory, databaseUrl } = place;
  store = await openStore({ dataDirectory, databaseUrl, statementTimeout: limit });
});
afterAll(async () => {
  await store.close();
  await place.remove();
});

/** Years of work. */
const endless = sql`select count(*) from generate_series(1, 100000) as one, generate_series(1, 100000) as two,
  generate_series(1, 100000)`;
const longerThanLimit = sql`select pg_sleep(${(3 * limit) / 1000})`;

const writeTopic = (runner: Runner, slug: string) =>
  runner.run(
    database
      .insertInto('topic')
      .values({ id: crypto.randomUUID(), slug, name: slug, sort_name: slug })
      .compile(),
  );

/** Without a limit: on a busy machine anything may take longer. */
const slugs = (): Promise<string[]> =>
  store.transaction(async (runner) => {
    const rows = await runner.run(database.selectFrom('topic').select('slug').compile());
    return rows.map(({ slug }) => slug);
  });

describe('A statement that takes longer than statements may', () => {
  it('is stopped, with the code that PostgreSQL has for it', async () => {
    expect(await failureOf(store.run(endless.compile(database)))).toMatch(/^57014: /);
  });

  it('costs nothing that was committed, and no statement that waits behind it', async () => {
    await store.transaction((runner) => writeTopic(runner, 'committed'));
    const stopped = failureOf(store.run(endless.compile(database)));

    expect(await slugs()).toEqual(['committed']);
    await stopped;
  });

  it('undoes the transaction that it is in', async () => {
    const work = async (runner: Runner) => {
      await writeTopic(runner, 'undone');
      await runner.run(endless.compile(database));
    };

    expect(await failureOf(store.transaction(work, limit))).toMatch(/^57014: /);
    expect(await slugs()).not.toContain('undone');
  });

  it('runs to its end in a transaction without a limit', async () => {
    const work = (runner: Runner) => runner.run(longerThanLimit.compile(database));

    expect(await store.transaction(work)).toHaveLength(1);
  });

  it('is stopped again after such a transaction', async () => {
    expect(await failureOf(store.run(endless.compile(database)))).toMatch(/^57014: /);
  });
});
