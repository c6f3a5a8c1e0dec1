import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { exportText, importText, withLine } from '../support/recordFiles.ts';

const launch = 'north-korean-missile-launch-2026-01-04';

let seeded: Store;
/** Nothing is ever written to it. */
let empty: Store;
/** As new for each test that writes. */
let store: ResettableStore;
let text: string;
beforeAll(async () => {
  seeded = await openTestStore({ seeded: true });
  text = await exportText(seeded);
  empty = await openTestStore();
  store = await openResettableStore();
});
afterAll(async () => {
  await seeded.close();
  await empty.close();
  await store.close();
});

/** The text with the line of the launch changed. */
const withLaunch = (change: (line: string) => string): string =>
  withLine(text, `"slug":"${launch}","kind"`, change);

const eventsOf = (records: string): string[] =>
  records.split('\n').filter((line) => line.startsWith('{"type":"event"'));

const titleOf = async (slug: string): Promise<unknown> => {
  const [row] = await store.run(
    database.selectFrom('event').select('title').where('slug', '=', slug).compile(),
  );
  return row?.title;
};

describe('Importing records again', () => {
  afterEach(() => store.reset());

  it('changes nothing', async () => {
    await importText(store, text);
    const { summary } = await importText(store, text);
    const outcomes = Object.values(summary.records).map(({ created, replaced }) => [
      created,
      replaced,
    ]);
    expect(new Set(outcomes.flat())).toEqual(new Set([0]));
  });

  it('takes over a newer version, with what belongs to it', async () => {
    await importText(store, text);
    const newer = withLaunch((line) =>
      line
        .replace(/"version":1,/, '"version":2,')
        .replace(/"topics":\[.*?\],"citations"/, '"topics":[],"citations"')
        .replace(/"updatedAt":"[^"]*"/, '"updatedAt":"2030-01-01T00:00:00.000Z"'),
    );
    const { summary } = await importText(store, newer);
    expect([summary.records.event?.replaced, eventsOf(await exportText(store))]).toEqual([
      1,
      eventsOf(newer),
    ]);
  });

  it('keeps what was changed in the store since', async () => {
    await importText(store, text);
    await store.run(
      sql`update event set title = 'Mended', version = 2 where slug = ${launch}`.compile(database),
    );
    await importText(store, text);
    expect(await titleOf(launch)).toBe('Mended');
  });

  it('keeps an equal version as the store has it', async () => {
    await importText(store, text);
    await importText(
      store,
      withLaunch((line) => line.replace(/"title":"[^"]*"/, '"title":"Other"')),
    );
    expect(await titleOf(launch)).not.toBe('Other');
  });

  it('keeps what the shipped seeds have', async () => {
    const before = await exportText(seeded);
    await importText(seeded, text);
    expect(await exportText(seeded)).toBe(before);
  });

  it('completes what was cut off in the middle', async () => {
    const lines = text.split('\n');
    await importText(store, lines.slice(0, 70).join('\n'));
    await importText(store, text);
    expect(await exportText(store)).toBe(text);
  });

  it('keeps the occasion of a statement that was changed since', async () => {
    await importText(store, text);
    await store.run(
      sql`with changed as (update statement set occasion_id = null returning id)
        update event set version = 2 where id in (select id from changed)`.compile(database),
    );
    await importText(store, text);
    expect(await exportText(store)).not.toContain('"type":"occasion"');
  });
});

describe('A file', () => {
  const importing = (content: string) => importText(empty, content);

  it('without the header of records is refused', async () => {
    await expect(importing('{"type":"event"}\n')).rejects.toThrow(
      'does not begin as files of records do, with the line {"type":"communique","version":1}',
    );
  });

  it('of a newer version of the form is refused', async () => {
    await expect(importing('{"type":"communique","version":2}\n')).rejects.toThrow(
      'is of version 2 of the form of records, and this program knows version 1',
    );
  });

  it('may be several files one after the other', async () => {
    const { summary } = await importText(empty, text + text, { dryRun: true });
    expect([summary.rows.rejected, summary.events]).toMatchObject([0, { created: 20, known: 20 }]);
  });

  it('is only looked at in a dry run', async () => {
    const { summary } = await importText(empty, text, { dryRun: true });
    expect([summary.events.created, await exportText(empty)]).toEqual([
      20,
      '{"type":"communique","version":1}\n',
    ]);
  });

  it('is taken whole or not at all by the policy reject-all', async () => {
    const bad = withLaunch(() => '{}');
    const { summary } = await importText(empty, bad, { policy: 'reject-all' });
    expect([summary.rows.rejected > 0, summary.events.created, await exportText(empty)]).toEqual([
      true,
      0,
      '{"type":"communique","version":1}\n',
    ]);
  });

  it('is taken whole by the policy reject-all when all of it is good', async () => {
    await importText(store, text, { policy: 'reject-all' });
    const written = await exportText(store).finally(() => store.reset());
    expect(written).toBe(text);
  });
});

describe('Of the events of a file', () => {
  it('those outside the period are left out, with their links', async () => {
    const { summary } = await importText(empty, text, {
      from: '2026-01-05',
      dryRun: true,
    });
    expect(summary.rows).toMatchObject({
      rejected: 0,
      skipped: { period: expect.any(Number) as number },
    });
    expect(summary.events.created).toBeLessThan(20);
  });

  it('those without the countries asked for are left out', async () => {
    const { summary } = await importText(seeded, text, { countries: ['PRK'], dryRun: true });
    expect(summary.events.known).toBe(
      (text.match(/^\{"type":"event".*"alpha3":"PRK"/gm) ?? []).length,
    );
  });

  it('none can be left out for its actors', async () => {
    await expect(importText(empty, text, { stateActorsOnly: true })).rejects.toThrow(
      '--state-actors-only is for data sets',
    );
  });
});
