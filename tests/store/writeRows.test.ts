import type { Insertable } from 'kysely';
import type { Country, Name, PartyRole } from '../../src/generated/database.ts';
import { replaceRows } from '../../src/store/replaceRows.ts';
import { database } from '../../src/store/sql.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';

let store: ResettableStore;
beforeAll(async () => {
  store = await openResettableStore();
});
afterEach(() => store.reset());
afterAll(() => store.close());

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Of a name: no record has the same. */
const nameIdOf = (number: number): string => idOf(1000 + number);

const country = (
  number: number,
  changes: Partial<Insertable<Country>> = {},
): Insertable<Country> => ({
  id: idOf(number),
  slug: `country-${number}`,
  iso_status: 'NOT_ASSIGNED',
  un_membership: 'MEMBER',
  name: `Country ${number}`,
  sort_name: `country${number}`,
  capital: null,
  ...changes,
});

const name = (number: number, countryNumber: number): Insertable<Name> => ({
  id: nameIdOf(number),
  country_id: idOf(countryNumber),
  value: `Name ${number}`,
  language: 'en',
  kind: 'OFFICIAL',
  search_key: `name${number}`,
});

const many = Array.from({ length: 300 }, (_, index) => country(index));

const countries = () =>
  store.run(database.selectFrom('country').selectAll().orderBy('id').compile());

describe('writeRows', () => {
  it('inserts rows that are new', async () => {
    expect(await writeRows(store, 'country', many)).toEqual({
      inserted: 300,
      updated: 0,
      unchanged: 0,
    });
  });

  it('changes nothing when the same rows come again', async () => {
    await writeRows(store, 'country', many);
    const before = await countries();

    expect([await writeRows(store, 'country', many), await countries()]).toEqual([
      { inserted: 0, updated: 0, unchanged: 300 },
      before,
    ]);
  });

  it('counts new, changed and equal rows apart', async () => {
    await writeRows(store, 'country', [country(1), country(2)]);
    const rows = [country(1), country(2, { capital: 'Two City' }), country(3)];

    expect(await writeRows(store, 'country', rows)).toEqual({
      inserted: 1,
      updated: 1,
      unchanged: 1,
    });
  });

  it('gives a changed row the next version and the present time', async () => {
    const updated_at = '2026-01-01T00:00:00.000Z';
    await writeRows(store, 'country', [country(1, { updated_at })]);
    await writeRows(store, 'country', [country(1, { capital: 'One City' })]);

    const [row] = await countries();
    expect([row?.version, String(row?.updated_at) > updated_at]).toEqual([2, true]);
  });

  it('sees a value that becomes null as a change', async () => {
    await writeRows(store, 'country', [country(1, { capital: 'One City' })]);

    expect(await writeRows(store, 'country', [country(1)])).toMatchObject({ updated: 1 });
  });

  it('keeps the value of a column that no row has', async () => {
    await writeRows(store, 'country', [country(1, { note: 'kept' })]);
    await writeRows(store, 'country', [country(1, { capital: 'One City' })]);

    expect(await countries()).toMatchObject([{ note: 'kept', capital: 'One City' }]);
  });

  it('sends one statement, whatever the number of rows', async () => {
    const before = store.statementCount;
    await writeRows(store, 'country', many);

    expect(store.statementCount - before).toBe(1);
  });

  it('sends nothing when there is nothing to write', async () => {
    const before = store.statementCount;
    await writeRows(store, 'country', []);

    expect(store.statementCount - before).toBe(0);
  });

  it('writes rows of which the key is all', async () => {
    await writeRows(store, 'country', [country(1), country(2)]);
    const rows = [{ predecessor_id: idOf(1), successor_id: idOf(2) }];
    const key = ['predecessor_id', 'successor_id'] as const;
    await writeRows(store, 'country_succession', rows, key);

    expect(await writeRows(store, 'country_succession', rows, key)).toMatchObject({ unchanged: 1 });
  });

  it('writes enums, dates, arrays and every script', async () => {
    await writeRows(store, 'country', [country(1, { name: '대한민국 "한국" \\ 大韓民國' })]);
    const when = {
      kind: 'MEETING',
      earliest: '0001-01-01',
      latest: '2026-12-31',
      precision: 'DAY',
    } as const;
    await writeRows(store, 'event', [
      { id: idOf(9), title: 'a', edtf: '../2026', review: 'REVIEWED', ...when },
    ]);
    const key = ['event_id', 'country_id'] as const;
    const roles: PartyRole[] = ['HOST', 'GUEST'];
    await writeRows(
      store,
      'event_country',
      [{ event_id: idOf(9), country_id: idOf(1), roles, ...when }],
      key,
    );

    const query = database
      .selectFrom('event_country')
      .innerJoin('country', 'country.id', 'country_id')
      .select(['name', 'kind', 'earliest', 'roles']);
    expect(await store.runArrays(query.compile())).toEqual([
      ['대한민국 "한국" \\ 大韓民國', 'MEETING', '0001-01-01', ['HOST', 'GUEST']],
    ]);
  });
});

describe('replaceRows', () => {
  beforeEach(async () => {
    await writeRows(store, 'country', [country(1), country(2)]);
    await writeRows(store, 'name', [name(11, 1), name(12, 1), name(21, 2)]);
  });

  const replacement = { parentColumn: 'country_id', parentIds: [idOf(1)] } as const;
  const nameIds = async () =>
    (
      await store.runArrays(database.selectFrom('name').select('id').orderBy('id').compile())
    ).flat();

  it('deletes the children that are not among the new ones, and counts', async () => {
    const rows = [name(12, 1), name(13, 1)];

    expect(await replaceRows(store, 'name', { ...replacement, rows })).toEqual({
      inserted: 1,
      updated: 0,
      unchanged: 1,
      deleted: 1,
    });
  });

  it('leaves the children of other parents', async () => {
    await replaceRows(store, 'name', { ...replacement, rows: [] });

    expect(await nameIds()).toEqual([nameIdOf(21)]);
  });

  it('sends nothing when there are no parents', async () => {
    const before = store.statementCount;
    await replaceRows(store, 'name', { ...replacement, parentIds: [], rows: [] });

    expect(store.statementCount - before).toBe(0);
  });
});
