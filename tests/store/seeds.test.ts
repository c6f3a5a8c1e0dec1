import { sql } from 'kysely';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { seedDirectory } from '../../src/imports/seeds/seedFiles.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

const story = 'stories/beijing-2026-01.yaml';
const slug = 'north-korean-missile-launch-2026-01-04';

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await openTestStore({ seeded: true });
});
afterAll(() => store.close());

// Each test changes files of its own, and leaves the store as the shipped files have it.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-seeds-'));
  await cp(seedDirectory, folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await loadSeeds(store);
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replace(from, to));
}

/** Everything about the launch, and the version of every event together. */
async function state() {
  const launch = await store.prisma.event.findUniqueOrThrow({
    where: { slug },
    include: { parties: true, topics: true, citations: true },
  });
  const countries = await store.prisma.eventCountry.findMany({
    where: { eventId: launch.id },
    orderBy: { countryId: 'asc' },
  });
  const [versions] = await store.run(
    sql<{ sum: number }>`select sum(version) as sum from event`.compile(database),
  );
  return { launch, countries, versions };
}

const nothing = { inserted: 0, updated: 0, deleted: 0 };

describe('loadSeeds', () => {
  it('reads no more than the bytes when the store has the files already', async () => {
    const before = store.statementCount;
    expect(await loadSeeds(store)).toEqual({ ...nothing, unchanged: 0, kept: 0, changedFiles: [] });
    expect(store.statementCount).toBe(before);
  });

  it('changes no row when only a comment has changed', async () => {
    const before = await state();
    await change(story, '\nevents:', '\n# A remark.\nevents:');
    expect(await loadSeeds(store, undefined, folder)).toMatchObject({
      ...nothing,
      changedFiles: [`seeds/${story}`],
    });
    expect(await state()).toEqual(before);
  });

  it('gives a record that changes its next version, and no other', async () => {
    const before = await state();
    await change(story, 'North Korean launch of ballistic missiles', 'Launch of missiles');
    await loadSeeds(store, undefined, folder);
    const { launch, versions } = await state();
    expect(launch).toMatchObject({
      id: before.launch.id,
      title: 'Launch of missiles',
      version: before.launch.version + 1,
    });
    expect(versions?.sum).toBe((before.versions?.sum ?? 0) + 1);
  });

  it('moves an event in every timeline when its date changes', async () => {
    await change(
      story,
      'when: 2026-01-04\n    timeZone: Asia/Seoul',
      'when: 2026-01\n    timeZone: Asia/Seoul',
    );
    await loadSeeds(store, undefined, folder);
    const { launch, countries } = await state();
    const precisions = [...countries, ...launch.topics].map(({ precision }) => precision);
    expect(new Set(precisions)).toEqual(new Set(['MONTH']));
  });

  it('takes away what a file no longer says of a record', async () => {
    await change(
      story,
      'topics: [north-korea-missiles, korean-peninsula]',
      'topics: [korean-peninsula]',
    );
    const { deleted } = await loadSeeds(store, undefined, folder);
    const { launch } = await state();
    expect([deleted, launch.topics.length]).toEqual([1, 1]);
  });

  it('leaves the store as it was when a file is wrong', async () => {
    const before = await state();
    await change(story, 'North Korean launch of ballistic missiles', 'Launch of missiles');
    await change('topics.yaml', 'slug: sanctions', 'slug: Sanctions');
    await expect(loadSeeds(store, undefined, folder)).rejects.toThrow('seeds/topics.yaml:');
    expect(await state()).toEqual(before);
  });
});
