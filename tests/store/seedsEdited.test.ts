import { sql } from 'kysely';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordId } from '../../src/domain/recordId.ts';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { seedDirectory } from '../../src/imports/seeds/seedFiles.ts';
import { database } from '../../src/store/sql.ts';
import { addRecord, editRecord, removeRecord } from '../support/editRecord.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';
import { revisionsOf } from '../support/revisionsOf.ts';

const story = 'stories/beijing-2026-01.yaml';
const launch = recordId('event', 'north-korean-missile-launch-2026-01-04');

let store: ResettableStore;
let folder: string;
beforeAll(async () => {
  store = await openResettableStore({ seeded: true });
});
afterAll(() => store.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-seeds-'));
  await cp(seedDirectory, folder, { recursive: true });
});
afterEach(async () => {
  await store.reset();
  await rm(folder, { recursive: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replace(from, to));
}

const load = () => loadSeeds(store, undefined, folder);

/** Seeds that name a topic and a person, who is a party of nothing. */
const extra = `topics:
  - { slug: fishing-rights, name: Fishing rights }
persons:
  - slug: anna-muster
    name: Anna Muster
    country: germany
    names: [{ value: Anna Beispiel, language: de, kind: ALIAS }]
    citations: [{ source: kcna-2026-01-05, locator: paragraph 1 }]
`;
const loadExtra = async (text = extra) => {
  const sources = await readFile(join(folder, 'persons.yaml'), 'utf8');
  const [, source = ''] = /source: ([a-z0-9-]+)/.exec(sources) ?? [];
  await writeFile(join(folder, 'extra.yaml'), text.replace('kcna-2026-01-05', source));
  return load();
};

const revised = async () =>
  (await revisionsOf(store, 'seeds')).filter(({ operation }) => operation === 'UPDATED');

const named = (table: string, slug: string) =>
  store.run(sql`select name from ${sql.table(table)} where slug = ${slug}`.compile(database));

describe('Seeds that have changed', () => {
  it('leave a revision of what they change', async () => {
    await change(story, 'North Korean launch of ballistic missiles', 'Launch of missiles');
    await load();
    expect(await revised()).toMatchObject([
      {
        type: 'Incident',
        version: 2,
        before: { title: 'North Korean launch of ballistic missiles' },
      },
    ]);
  });

  it('give a record of which only a part changes its next version too', async () => {
    await change(
      story,
      'topics: [north-korea-missiles, korean-peninsula]',
      'topics: [korean-peninsula]',
    );
    await load();
    const [event] = await store.run(
      sql`select version from event where id = ${launch}`.compile(database),
    );
    expect([event, (await revised()).length]).toEqual([{ version: 2 }, 1]);
  });

  it('leave what a person has edited, with its parts, and say so', async () => {
    await editRecord(store, 'event', launch, (event) => ({
      ...event,
      title: 'Edited',
      topics: [],
    }));
    await change(story, 'North Korean launch of ballistic missiles', 'Launch of missiles');
    const { kept } = await load();
    const [event] = await store.run(
      sql`select title, version,
        (select count(*) from event_topic where event_id = event.id) as topics
        from event where id = ${launch}`.compile(database),
    );
    expect([kept, event]).toEqual([1, { title: 'Edited', version: 2, topics: 0 }]);
  });

  it('do not bring back whom a person has deleted, nor the names', async () => {
    await loadExtra();
    await removeRecord(store, 'person', recordId('person', 'anna-muster'));
    const { kept } = await loadExtra(`${extra}# A remark.\n`);
    const names = await store.run(
      sql`select value from name where value like 'Anna %'`.compile(database),
    );
    expect([kept, names, await named('person', 'anna-muster')]).toEqual([1, [], []]);
  });

  it('take for theirs a record that a person has made under the same slug', async () => {
    const at = new Date().toISOString();
    const id = recordId('topic', 'made by a person');
    await addRecord(store, {
      ...{ type: 'topic', id, slug: 'fishing-rights', name: 'Fisheries' },
      ...{ version: 1, createdAt: at, updatedAt: at },
    });
    const child = `  - { slug: cod, name: Cod, parent: fishing-rights }\n`;
    await loadExtra(extra.replace('persons:', `${child}persons:`));
    const [cod] = await store.run(
      sql`select parent_id from topic where slug = 'cod'`.compile(database),
    );
    expect([await named('topic', 'fishing-rights'), cod]).toEqual([
      [{ name: 'Fisheries' }],
      { parent_id: id },
    ]);
  });
});
