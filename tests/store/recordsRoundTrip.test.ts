import fc from 'fast-check';
import { EventKind } from '../../src/generated/database.ts';
import type { EventFilter } from '../../src/generated/graphql.ts';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDatesWhole } from '../support/makeDatesWhole.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';
import { openTestStore } from '../support/openTestStore.ts';
import { exportText, importText } from '../support/recordFiles.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let seeded: Store;
let random: Store;
let empty: ResettableStore;
beforeAll(async () => {
  empty = await openResettableStore();
  seeded = await openTestStore({ seeded: true });
  random = await openTestStore();
  await writeRandomRecord(random);
  await makeDatesWhole(random);
});
afterAll(async () => {
  await seeded.close();
  await random.close();
  await empty.close();
});

/** What comes out of a store that had nothing before the text was imported. */
async function thereAndBack(text: string): Promise<string> {
  await importText(empty, text);
  return exportText(empty).finally(() => empty.reset());
}

describe('An export that is imported into an empty store', () => {
  it('comes out again byte for byte, for the seeds', async () => {
    const text = await exportText(seeded);
    expect(await thereAndBack(text)).toBe(text);
  });

  it('comes out again byte for byte, for a record of every shape', async () => {
    const text = await exportText(random);
    expect(await thereAndBack(text)).toBe(text);
  });

  it('comes out again byte for byte, whatever a filter selects', async () => {
    const filters = fc.record<EventFilter>(
      {
        kinds: fc.uniqueArray(fc.constantFrom(...Object.values(EventKind)), { minLength: 1 }),
        when: fc.record({
          from: fc.constantFrom('2025-01-05', '2025-01-12', '2025-02-10'),
          match: fc.constantFrom('OVERLAPS', 'WITHIN'),
        }),
        intensity: fc.record({ min: fc.integer({ min: -2, max: 1 }) }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const text = await exportText(random, filter);
        expect(await thereAndBack(text)).toBe(text);
      }),
      { numRuns: 6 },
    );
  });
});

describe('An export that is imported into a store with seeds of its own', () => {
  it('comes out again byte for byte', async () => {
    const text = await exportText(seeded);
    await loadSeeds(empty);
    expect(await thereAndBack(text)).toBe(text);
  });
});

describe('An export', () => {
  it('of a record of every shape has every type of line', async () => {
    const types = (await exportText(random)).matchAll(/^\{"type":"(\w+)"/gm);
    expect(new Set([...types].map(([, type]) => type))).toEqual(
      new Set([
        'communique',
        'source',
        'code',
        'topic',
        'country',
        'place',
        'organization',
        'office',
        'person',
        'event',
        'link',
        'occasion',
      ]),
    );
  });

  it('has each record once, and each before what refers to it', async () => {
    const { rejected, summary } = await importIntoEmpty(await exportText(random));
    const kept = Object.values(summary.records).map((counts) => counts.kept);
    expect([rejected, new Set(kept)]).toEqual([[], new Set([0])]);
  });
});

const importIntoEmpty = (text: string) => importText(empty, text).finally(() => empty.reset());
