import { sql } from 'kysely';
import { recordId } from '../../src/domain/recordId.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { editRecord, removeRecord } from '../support/editRecord.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { exportText, importText, withLine } from '../support/recordFiles.ts';

const slug = 'north-korean-missile-launch-2026-01-04';
const launch = recordId('event', slug);

let seeded: Store;
let text: string;
let store: ResettableStore;
beforeAll(async () => {
  store = await openResettableStore();
  seeded = await openTestStore({ seeded: true });
  text = await exportText(seeded);
});
afterAll(async () => {
  await seeded.close();
  await store.close();
});
beforeEach(() => importText(store, text));
afterEach(() => store.reset());

const withLaunch = (change: (line: string) => string): string =>
  withLine(text, `"slug":"${slug}","kind"`, change);

const edit = () =>
  editRecord(store, 'event', launch, (event) => ({ ...event, title: 'Edited', topics: [] }));

describe('Importing records', () => {
  it('keeps what a person has edited, without a word where the file has nothing newer', async () => {
    await edit();
    const edited = await exportText(store);
    const { summary, rejected } = await importText(store, text);
    expect([rejected, summary.heldBack, await exportText(store)]).toEqual([
      [],
      { edited: 0, gone: 0 },
      edited,
    ]);
  });

  it('keeps what a person has edited where the file has it newer, and lists that', async () => {
    await edit();
    const edited = await exportText(store);
    const newer = withLaunch((line) => line.replace('"version":1,', '"version":7,'));
    const { summary, rejected } = await importText(store, newer);
    expect([rejected, summary.heldBack.edited, await exportText(store)]).toEqual([
      [
        expect.objectContaining({
          reason: `The event ${launch} is newer in the file, but has been edited here since, and stays as it is here. Compare the two, and make the changes that you want here as well, by a mutation.`,
        }),
      ],
      1,
      edited,
    ]);
  });

  it('does not bring back what a person has deleted, nor what tied it to others', async () => {
    const [, tied = ''] = /"type":"link".*?"from":\{"id":"([0-9a-f-]+)"/.exec(text) ?? [];
    const lines = text
      .split('\n')
      .filter((line) => /^\{"type":"(?:event|link|occasion)"/.test(line) && line.includes(tied));
    await removeRecord(store, 'event', tied);
    const without = await exportText(store);
    const { summary, rejected } = await importText(store, text);
    expect([rejected, summary.heldBack.gone, await exportText(store)]).toEqual([
      [],
      lines.length,
      without,
    ]);
  });

  it('refuses a new record that refers to a deleted one, and says which', async () => {
    const topic = recordId('topic', 'of nothing');
    const line = (id: string, more: string) =>
      `{"type":"topic","id":"${id}","slug":"of-${id.slice(0, 8)}","name":"Of nothing"${more},"version":1,"createdAt":"2030-01-01T00:00:00.000Z","updatedAt":"2030-01-01T00:00:00.000Z"}\n`;
    await importText(store, text + line(topic, ''));
    await removeRecord(store, 'topic', topic);
    const child = line(recordId('topic', 'child'), `,"parent":{"id":"${topic}"}`);
    const { rejected } = await importText(store, text + child);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      `parent: the topic ${topic} was deleted here. Name another one in its place, or take it out of the line.`,
    ]);
  });

  it('leads references to a merged record to the survivor', async () => {
    const [first = '', second = ''] = [
      ...text.matchAll(/"type":"person","id":"([0-9a-f-]+)"/g),
    ].map(([, id]) => id ?? '');
    await editParties(first, second);
    await removeRecord(store, 'person', first, second);
    const party = `{"id":"${recordId('party', 'new')}","role":"ACTOR","ordinal":1,"person":{"id":"${first}"}}`;
    const event = withLaunch((line) =>
      line
        .replace(/"id":"[0-9a-f-]+"/, `"id":"${recordId('event', 'new')}"`)
        .replace(`"slug":"${slug}",`, '')
        .replace(/"parties":\[.*?\],"topics"/, `"parties":[${party}],"topics"`)
        .replace(/"citations":\[.*\],"externalIds"/, '"citations":[],"externalIds"')
        .replace(/"externalIds":\[[^\]]*\]/, '"externalIds":[]'),
    )
      .split('\n')
      .filter(
        (line) => line.includes('"type":"communique"') || line.includes(recordId('event', 'new')),
      );
    const { rejected } = await importText(store, `${event.join('\n')}\n`);
    const parties = await store.run(
      sql`select person_id from party where event_id = ${recordId('event', 'new')}`.compile(
        database,
      ),
    );
    expect([rejected, parties]).toEqual([[], [{ person_id: second }]]);
  });
});

/** Nothing may refer to a record that is merged. */
const editParties = (from: string, to: string) =>
  store.run(
    sql`update party set person_id = ${to}::uuid where person_id = ${from}::uuid`.compile(database),
  );
