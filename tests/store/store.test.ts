import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import type { Runner, Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const insertTopic = (runner: Runner, slug: string) =>
  runner.run(
    database
      .insertInto('topic')
      .values({ id: crypto.randomUUID(), slug, name: slug, sort_name: slug })
      .compile(),
  );

const topicsNamed = (slug: string) =>
  store.run(database.selectFrom('topic').select('slug').where('slug', '=', slug).compile());

describe('run', () => {
  it('gives rows by column name', async () => {
    expect(await store.run(sql`select 1 as one, 'b' as two`.compile(database))).toEqual([
      { one: 1, two: 'b' },
    ]);
  });

  it('gives equal answers when a statement is sent again and again', async () => {
    const answers = [];
    for (const value of [1, 2, 3, 4]) {
      const [row] = await store.run(sql`select ${value}::int as value`.compile(database));
      answers.push(row);
    }

    expect(answers).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }]);
  });

  it('sees what Prisma wrote', async () => {
    await store.prisma.topic.create({
      data: { id: crypto.randomUUID(), slug: 'by-prisma', name: 'a', sortName: 'a' },
    });

    expect(await topicsNamed('by-prisma')).toEqual([{ slug: 'by-prisma' }]);
  });

  it('writes what Prisma sees', async () => {
    await insertTopic(store, 'for-prisma');

    expect(await store.prisma.topic.findUnique({ where: { slug: 'for-prisma' } })).toMatchObject({
      name: 'for-prisma',
    });
  });

  it('leaves Prisma its own reading of dates', async () => {
    const id = crypto.randomUUID();
    const source = { slug: 'dated', publisher: 'a', title: 'a', sortTitle: 'a' };
    await store.prisma.source.create({
      data: { id, ...source, publishedOn: new Date('2026-01-05') },
    });
    await store.run(database.selectFrom('source').selectAll().compile());

    const found = await store.prisma.source.findUniqueOrThrow({ where: { id } });
    expect(found.publishedOn).toEqual(new Date('2026-01-05'));
  });
});

describe('runArrays', () => {
  it('gives rows in column order, equal names included', async () => {
    expect(await store.runArrays(sql`select 1 as a, 2 as a, 3 as b`.compile(database))).toEqual([
      [1, 2, 3],
    ]);
  });
});

describe('statementCount', () => {
  it('counts every statement, inside transactions too', async () => {
    const before = store.statementCount;
    await store.runArrays(sql`select 1`.compile(database));
    await store.transaction((transaction) => transaction.run(sql`select 1`.compile(database)));

    expect(store.statementCount - before).toBe(2);
  });
});

describe('transaction', () => {
  it('keeps what its work wrote, and gives what it returned', async () => {
    const result = await store.transaction(async (transaction) => {
      await insertTopic(transaction, 'kept');
      return 'done';
    });

    expect([result, await topicsNamed('kept')]).toEqual(['done', [{ slug: 'kept' }]]);
  });

  it('keeps nothing when its work throws, and throws the same error', async () => {
    const failure = new Error('no');
    const attempt = store.transaction(async (transaction) => {
      await insertTopic(transaction, 'undone');
      throw failure;
    });

    await expect(attempt).rejects.toBe(failure);
    expect(await topicsNamed('undone')).toEqual([]);
  });

  it('fails when its work hid the failure of a statement', async () => {
    const attempt = store.transaction(async (transaction) => {
      await insertTopic(transaction, 'hidden');
      await insertTopic(transaction, 'hidden').catch(() => undefined);
    });

    await expect(attempt).rejects.toThrow();
  });

  it('leaves the store usable after a failure', async () => {
    await store
      .transaction((transaction) => transaction.run(sql`select 1/0`.compile(database)))
      .catch(() => undefined);

    expect(await store.run(sql`select 1 as one`.compile(database))).toEqual([{ one: 1 }]);
  });
});

describe('close', () => {
  it('may be called twice', async () => {
    const other = await openTestStore();
    await other.close();

    await expect(other.close()).resolves.toBeUndefined();
  });
});
