import { sql } from 'kysely';
import { retryMigration } from '../../prisma/retryMigration.ts';
import { readMigrations } from '../../src/store/migrations/readMigrations.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { copyMigrations, type MigrationsCopy } from '../support/copyMigrations.ts';
import { failureOf } from '../support/failureOf.ts';
import type { Template } from '../support/templates.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

const failing = '99990101000000_failing';

let place: TestPlace;
let migrations: MigrationsCopy;
async function begin(template?: Template): Promise<void> {
  place = await makeTestPlace(template);
  migrations = await copyMigrations(place.dataDirectory);
}
afterEach(() => place.remove());

interface HistoryRow {
  migration_name: string;
  finished: boolean;
}

const history = (store: Store) =>
  store.run(
    sql<HistoryRow>`
      select migration_name, finished_at is not null as finished from _prisma_migrations
      where rolled_back_at is null order by started_at`.compile(database),
  );

async function openAndClose(migrationsDirectory?: string): Promise<HistoryRow[]> {
  const store = await place.open(migrationsDirectory);
  return history(store).finally(() => store.close());
}

describe('A place that holds nothing', () => {
  beforeEach(() => begin());

  it('gets every migration, in order', async () => {
    const names = (await readMigrations()).map((migration) => migration.name);

    expect(await openAndClose()).toEqual(
      names.map((name) => ({ migration_name: name, finished: true })),
    );
  });

  it('is migrated by one of several processes that start at once', async () => {
    const stores = place.databaseUrl
      ? await Promise.all([place.open(), place.open(), place.open()])
      : [await place.open()];

    const applied = await Promise.all(stores.map(history));
    await Promise.all(stores.map((store) => store.close()));
    expect(applied).toEqual(stores.map(() => applied[0]));
  });
});

describe('A seeded store', () => {
  beforeEach(() => begin('seeded'));

  it('gets a migration that came with a newer version, and keeps its rows', async () => {
    const before = await place.open();
    const count = await before.prisma.country.count();
    await before.close();
    await migrations.add('99990101000000_more', 'alter table country add column more text;');

    const store = await place.open(migrations.path);
    const rows = await store.run(sql`select more from country`.compile(database));
    await store.close();
    expect(rows).toEqual(Array.from({ length: count }, () => ({ more: null })));
  });
});

describe('A second start', () => {
  beforeEach(() => begin('empty'));

  it('takes a migration with functions, whose semicolons do not end it', async () => {
    await migrations.add(
      '99990101000000_function',
      `create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;`,
    );
    const store = await place.open(migrations.path);

    const rows = await store.run(sql`select two()`.compile(database));
    await store.close();
    expect(rows).toEqual([{ two: 2 }]);
  });

  it('changes nothing in the history', async () => {
    const first = await openAndClose();

    expect(await openAndClose()).toEqual(first);
  });
});

describe('A history that is not the beginning of the code’s', () => {
  beforeEach(() => begin('empty'));

  it('is refused when the database is newer', async () => {
    await migrations.add('99990101000000_from_the_future', 'select 1;');
    await openAndClose(migrations.path);

    expect(await failureOf(place.open())).toMatch(
      /^DATABASE_NEWER: .* not know its migration 99990101000000_from_the_future\. Start the version/,
    );
  });

  it('is refused when an applied migration was edited', async () => {
    await migrations.edit('20261123000000_initial');

    expect(await failureOf(place.open(migrations.path))).toMatch(
      /^MIGRATION_EDITED: The migration 20261123000000_initial is not the one/,
    );
  });
});

describe('A migration that fails', () => {
  const script = 'create table half (id int); alter table missing add column a int;';

  beforeEach(async () => {
    await begin('empty');
    await migrations.add(failing, script);
  });

  it('is named, with the reason and the cure', async () => {
    expect(await failureOf(place.open(migrations.path))).toMatch(
      /^MIGRATION_FAILED: .*_failing: .*missing.*npm run migration -- --retry \S+_failing/,
    );
  });

  it('stops every later start until it is dealt with', async () => {
    await place.open(migrations.path).catch(() => undefined);

    expect(await failureOf(place.open(migrations.path))).toMatch(
      /^MIGRATION_FAILED: The database is half migrated: 99990101000000_failing .*--retry/,
    );
  });

  it('leaves nothing behind and applies once it is mended and retried', async () => {
    await place.open(migrations.path).catch(() => undefined);
    await migrations.remove(failing);
    await migrations.add(failing, 'create table half (id int);');
    await retryMigration(failing, place);

    expect((await openAndClose(migrations.path)).at(-1)).toEqual({
      migration_name: failing,
      finished: true,
    });
  });
});
