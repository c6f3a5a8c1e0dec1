import { sql } from 'kysely';
import { database } from '../../../src/store/sql.ts';
import { importToy } from '../../support/importToy.ts';
import { openResettableStore, type ResettableStore } from '../../support/openResettableStore.ts';
import { exportText, importText, withLine } from '../../support/recordFiles.ts';
import { revisionsOf } from '../../support/revisionsOf.ts';

let seeded: ResettableStore;
let empty: ResettableStore;
let text: string;
beforeAll(async () => {
  seeded = await openResettableStore({ seeded: true });
  empty = await openResettableStore();
  text = await exportText(seeded);
});
afterAll(async () => {
  await seeded.close();
  await empty.close();
});

const visit = { date: '2018-06-01', code: '042', source: 'Anna Muster@DEU', target: 'France' };

describe('A data set', () => {
  afterEach(() => seeded.reset());

  it('leaves a revision of each record that it adds', async () => {
    await importToy(seeded, [{ id: '1', ...visit }]);
    const created = { operation: 'CREATED', version: 1, before: null };
    expect(await revisionsOf(seeded, 'import toy')).toEqual([
      { type: 'Person', ...created },
      { type: 'Source', ...created },
      { type: 'Meeting', ...created },
    ]);
  });

  it('leaves none when it is imported again', async () => {
    await importToy(seeded, [{ id: '1', ...visit }]);
    const before = await revisionsOf(seeded, 'import toy');
    await importToy(seeded, [{ id: '1', ...visit }]);
    expect(await revisionsOf(seeded, 'import toy')).toEqual(before);
  });

  it('leaves none in a dry run', async () => {
    await importToy(seeded, [{ id: '1', ...visit }], { dryRun: true });
    expect(await revisionsOf(seeded, 'import toy')).toEqual([]);
  });

  it('leaves a revision of an event that gains evidence, in its next version', async () => {
    await importToy(seeded, [{ id: '1', ...visit }]);
    await importToy(seeded, [{ id: '7', ...visit }]);
    const versions = await seeded.run(
      sql`select version from event where slug is null`.compile(database),
    );
    expect([(await revisionsOf(seeded, 'import toy')).slice(3), versions]).toEqual([
      [
        {
          type: 'Meeting',
          operation: 'UPDATED',
          version: 2,
          before: expect.objectContaining({
            version: 1,
            citations: [expect.objectContaining({ locator: 'row 1' })],
          }) as object,
        },
      ],
      [{ version: 2 }],
    ]);
  });

  it('leaves a revision of each link that it adds', async () => {
    const test = { date: '2018-06-01', code: '150', source: 'North Korea', target: 'Japan' };
    await importToy(seeded, [
      { id: 'part', ...test, partOf: 'whole' },
      { id: 'whole', ...test, partOf: 'whole' },
    ]);
    expect((await revisionsOf(seeded, 'import toy')).at(-1)).toMatchObject({
      type: 'EventLink',
      operation: 'CREATED',
    });
  });
});

const launch = '"slug":"north-korean-missile-launch-2026-01-04","kind"';
const newer = () =>
  withLine(text, launch, (line) =>
    line.replace(/"version":1,/, '"version":5,').replace(/"topics":\[.*?\],"ci/, '"topics":[],"ci'),
  );

describe('A file of records', () => {
  afterEach(() => empty.reset());

  it.each(['reject-row', 'reject-all'] as const)(
    'leaves a revision of each record that it adds, by the policy %s',
    async (policy) => {
      const { summary } = await importText(empty, text, { policy });
      const added = Object.entries(summary.records).filter(
        ([type]) => type !== 'code' && type !== 'occasion',
      );
      const count = added.reduce((sum, [, { created }]) => sum + created, 0);
      const revisions = await revisionsOf(empty, 'import communique');
      expect(revisions.filter(({ operation }) => operation === 'CREATED')).toHaveLength(count);
    },
  );

  it('leaves none when it is imported again', async () => {
    await importText(empty, text);
    const before = await revisionsOf(empty, 'import communique');
    await importText(empty, text);
    expect(await revisionsOf(empty, 'import communique')).toEqual(before);
  });

  it('leaves a revision of a record that it has newer, in the version of the file', async () => {
    await importText(empty, text);
    const before = await revisionsOf(empty, 'import communique');
    await importText(empty, newer());
    const revisions = await revisionsOf(empty, 'import communique');
    expect(revisions.slice(before.length)).toMatchObject([
      {
        type: 'Incident',
        operation: 'UPDATED',
        version: 5,
        before: { version: 1, topics: [{}, {}] },
      },
    ]);
  });

  it('replaces a link that it has newer', async () => {
    await importText(empty, text);
    const links = text.replaceAll(/^(\{"type":"link".*)"version":1/gm, '$1"version":2');
    await importText(empty, links);
    expect(await exportText(empty)).toBe(links);
  });

  it('never makes a reviewed event one that nobody has reviewed', async () => {
    await importText(empty, text);
    await importText(empty, newer().replaceAll('"review":"REVIEWED"', '"review":"MACHINE_CODED"'));
    const reviews = await empty.run(sql`select distinct review from event`.compile(database));
    expect(reviews).toEqual([{ review: 'REVIEWED' }]);
  });
});

it('The seeds leave a revision of each record', async () => {
  const tables = [
    ...['source', 'topic', 'country', 'place', 'organization', 'office', 'person'],
    ...['event', 'event_link'],
  ];
  const ids = sql.join(
    tables.map((table) => sql`select id from ${sql.table(table)}`),
    sql` union all `,
  );
  const untold = await seeded.run(
    sql`select id from (${ids}) as record where not exists (
      select from revision where record_id = record.id and operation = 'CREATED' and author = 'seeds'
    )`.compile(database),
  );
  expect(untold).toEqual([]);
});
