// cspell:ignore evnt titel
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

const numberOf = (word: string): number =>
  1 + text.split('\n').findIndex((line) => line.includes(word));

describe('A line that cannot be taken', () => {
  const cases: [string, () => string, RegExp][] = [
    ['is not JSON', () => withLaunch(() => '{"type":"event",'), /^It is not JSON: /],
    [
      'is of no known type',
      () => withLaunch((line) => line.replace('"event"', '"evnt"')),
      /^type: "evnt" is not one of source, .* Did you mean "event"/,
    ],
    [
      'is of no known kind',
      () => withLaunch((line) => line.replace('"INCIDENT"', '"ACCIDENT"')),
      /^kind: "ACCIDENT" is not one of MEETING, STATEMENT, INCIDENT\. Did you mean "INCIDENT"\?$/,
    ],
    [
      'has a key that the form does not have',
      () => withLaunch((line) => line.replace('"title"', '"titel"')),
      /"titel" is not a key here. Did you mean "title"/,
    ],
    [
      'has a date that cannot be',
      () => withLaunch((line) => line.replace(/"edtf":"[^"]*"/, '"edtf":"2026-02-30"')),
      /^when.edtf: "2026-02-30" is not a day: /,
    ],
    [
      'has a number where text is wanted',
      () => withLaunch((line) => line.replace(/"locator":"5.3"/, '"locator":5.3')),
      /^citations\[0\]\.locator: wants text in quotes, found 5\.3\.$/,
    ],
    [
      'holds what no database keeps',
      () => withLaunch((line) => line.replace('"title":"', '"title":"\\u0000')),
      /^title: holds a NUL/,
    ],
    [
      'refers to what is nowhere',
      () => withLaunch((line) => line.replace(/("source":\{"id":)"[0-9a-f]{8}/g, '$1"00000000')),
      /^citations\[0\]\.source: there is no source 00000000-.* in the record, nor in a line before/,
    ],
    [
      'breaks a rule of the store',
      () => withLaunch((line) => line.replace(/"topics":\[(\{.*?\})/, '"topics":[$1,$1')),
      /^The store refuses it: duplicate key .*event_topic/,
    ],
  ];

  it.each(cases)('goes to quarantine when it %s', async (_, make, reason) => {
    const { rejected } = await importText(empty, make(), { dryRun: true });
    const [first, ...others] = rejected;
    expect(first).toMatchObject({
      line: numberOf(`"slug":"${launch}","kind"`),
      reason: expect.stringMatching(reason) as string,
    });
    // Its links lead to what is not there.
    expect(others.map((row) => row.reason)).toEqual(
      others.map(() => expect.stringMatching(/^(from|to): there is no event /) as string),
    );
  });
});

describe('A bad line', () => {
  afterEach(() => store.reset());

  it('keeps no other from being written', async () => {
    await importText(
      store,
      withLaunch(() => '{}'),
    );
    const rest = await exportText(store);
    expect(rest.match(/"type":"event"/g)).toHaveLength(19);
  });

  it('names both records when another has its slug', async () => {
    await importText(store, text);
    const { rejected } = await importText(
      store,
      withLaunch((line) => line.replace(/"id":"[0-9a-f]{8}/, '"id":"00000000')),
    );
    expect(rejected[0]?.reason).toMatch(
      /^The slug "north-korean.*" is that of the record (?!0{8})[0-9a-f-]{36}, and this one is 0{8}-/,
    );
  });

  it('names both records when another has its id in a catalogue', async () => {
    await importText(store, text);
    const { rejected } = await importText(
      store,
      withLine(text, '"slug":"china","name"', (line) =>
        line.replace(/"id":"[0-9a-f]{8}/, '"id":"00000000').replace('"slug":"china"', '"slug":"c"'),
      ),
    );
    expect(rejected[0]?.reason).toMatch(
      /(?:^| )The id "[^"]*" of \w+ is that of the record (?!0{8})[0-9a-f-]{36}, and this one is 0{8}-/,
    );
  });

  it('takes nothing away from the record that it was copied from', async () => {
    await importText(store, text);
    const copy = (line: string) =>
      line.replace(/"id":"[0-9a-f]{8}/, '"id":"00000000').replace(`"slug":"${launch}",`, '');
    const { rejected } = await importText(store, withLaunch(copy));
    expect([rejected[0]?.reason, await exportText(store)]).toEqual([
      expect.stringContaining('The store refuses it: duplicate key'),
      text,
    ]);
  });
});
