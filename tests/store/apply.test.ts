// cspell:ignore corea
import fc from 'fast-check';
import { sql } from 'kysely';
import { ApplyError } from '../../src/apply/applyError.ts';
import { applyFiles } from '../../src/apply/applyFiles.ts';
import { readTexts } from '../../src/apply/reading/readTexts.ts';
import type { AppliedRecord } from '../../src/apply/report/reportChanges.ts';
import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { seedDirectory } from '../../src/imports/seeds/seedFiles.ts';
import { findByNames } from '../../src/records/findByNames.ts';
import { readDocuments } from '../../src/records/reading/readDocuments.ts';
import type { DocumentType, RecordDocument } from '../../src/records/recordDocument.ts';
import { database } from '../../src/store/sql.ts';
import { openResettableStore, type ResettableStore } from '../support/openResettableStore.ts';

let store: ResettableStore;
beforeAll(async () => {
  store = await openResettableStore({ seeded: true });
});
afterEach(() => store.reset());
afterAll(() => store.close());

const launch = 'north-korean-missile-launch-2026-01-04';

const apply = (text: string, options: { dryRun?: boolean; reason?: string } = {}) =>
  applyFiles(store, [{ file: 'x.yaml', text }], {
    dryRun: options.dryRun ?? false,
    reason: options.reason ?? null,
  });

/** The lines of the refusal of a file, without the first, which counts them. */
async function problemsOf(text: string): Promise<string[]> {
  try {
    await apply(text);
    return [];
  } catch (error) {
    if (!(error instanceof ApplyError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

async function read(type: DocumentType, slug: string): Promise<RecordDocument | undefined> {
  const ids = await findByNames(store, type, [slug]);
  return [...(await readDocuments(store, type, [...ids.values()])).values()][0];
}

const revisions = () =>
  store.run(
    sql<{ author: string; kind: string; operation: string; reason: string | null }>`
      select author, author_kind::text as kind, operation::text as operation, reason
      from revision where author_kind <> 'IMPORT' order by id`.compile(database),
  );

const shown = ({ operation, type, name, differences }: AppliedRecord) => [
  ...[operation, type, name],
  ...differences.map(({ path, before, after }) => [path.join('.'), before, after]),
];

const talk = `
citations: [{ source: gazette, locator: p. 4 }]
links: [{ from: talk, kind: ABOUT, to: ${launch} }]
events:
  - slug: talk
    title: A talk
    when: 2026-01-05
    parties: [{ role: SPEAKER, person: kim-test }]
    statement: { act: PRAISE, occasion: ${launch} }
persons:
  - { slug: kim-test, name: Kim Test, country: KR, positions: [{ office: tester, tenure: 2025/.. }] }
offices: [{ slug: tester, title: Tester, kind: OTHER, country: south-korea }]
sources: [{ slug: gazette, publisher: Gazette, title: Offices, licence: MIT }]
`;

describe('applyFiles', () => {
  it('finds nothing to change in what ships', async () => {
    const { records, unchanged } = await applyFiles(store, await readTexts([seedDirectory]), {
      dryRun: false,
      reason: null,
    });
    expect([records, unchanged > 300, await revisions()]).toEqual([[], true, []]);
  });

  it('creates records that refer to each other in any order, and to those of the store', async () => {
    const { records, unchanged } = await apply(talk);
    expect([records.map(({ operation, type }) => `${operation} ${type}`), unchanged]).toEqual([
      [
        'CREATED Source',
        'CREATED Office',
        'CREATED Person',
        'CREATED Statement',
        'CREATED EventLink',
      ],
      0,
    ]);
  });

  it('has a party act for the country of a person who is new too', async () => {
    await apply(talk);
    const [country] = (await findByNames(store, 'country', ['south-korea'])).values();
    expect(await read('event', 'talk')).toMatchObject({ parties: [{ country: { id: country } }] });
  });

  it('changes nothing the second time', async () => {
    await apply(talk);
    const { records, unchanged } = await apply(talk);
    expect([records, unchanged]).toEqual([[], 5]);
  });

  it('writes a revision of each record, by a command, with the reason', async () => {
    await apply(`topics: [{ slug: sanctions, name: Embargoes }, { slug: ice, name: Ice }]`, {
      reason: 'New words',
    });
    const common = { author: 'apply', kind: 'COMMAND', reason: 'New words' };
    expect(await revisions()).toEqual([
      { ...common, operation: 'UPDATED' },
      { ...common, operation: 'CREATED' },
    ]);
  });

  it('leaves alone what a key is not given for, and clears what is null', async () => {
    const before = await read('country', 'south-korea');
    const { records } = await apply(
      `countries: [{ slug: south-korea, where: { capital: ~ }, official: Korea Republic }]`,
    );
    expect(records.map(shown)).toEqual([
      [
        ...['UPDATED', 'Country', 'south-korea'],
        ['names', expect.objectContaining({ value: 'Republic of Korea' }), undefined],
        ['names', undefined, expect.objectContaining({ value: 'Korea Republic' })],
        ['capital', 'Seoul', undefined],
      ],
    ]);
    expect(await read('country', 'south-korea')).toMatchObject({
      version: (before?.version ?? 0) + 1,
      region: 'Asia',
    });
  });

  it('replaces a list that is given, and adds what the file cites at its head', async () => {
    const { records } = await apply(`
citations: [{ source: cameo-codebook, locator: p. 1 }]
events: [{ slug: ${launch}, topics: [sanctions] }]`);
    expect(records.map(shown)).toEqual([
      [
        ...['UPDATED', 'Incident', launch],
        ['topics', 'korean-peninsula', undefined],
        ['topics', 'north-korea-missiles', undefined],
        ['topics', undefined, 'sanctions'],
        ['citations', undefined, expect.objectContaining({ source: 'cameo-codebook' })],
      ],
    ]);
  });

  it('gives scripts a patch with a test of what was', async () => {
    const { records } = await apply(`topics: [{ slug: sanctions, name: Embargoes }]`);
    expect(records[0]?.patch).toEqual([
      { op: 'test', path: '/name', value: 'Sanctions' },
      { op: 'replace', path: '/name', value: 'Embargoes' },
    ]);
  });

  it('tells the same in a dry run, and keeps nothing of it', async () => {
    const text = `topics: [{ slug: sanctions, name: Embargoes }]`;
    const dry = await apply(text, { dryRun: true });
    const after = [await read('topic', 'sanctions'), await revisions()];
    expect(after).toEqual([expect.objectContaining({ name: 'Sanctions' }), []]);
    expect(await apply(text)).toEqual(dry);
  });

  it('tells everything that is wrong at once, with file, line and path', async () => {
    expect(
      await problemsOf(`
codes: [{ code: '042', label: Visit }]
persons:
  - slug: lee-jae-myung
    country: south-corea
    born: 1963/1964
  - slug: nobody
  - { slug: nobody, name: Twice, colour: red }
  - name: No slug
events:
  - slug: planned
    title: Planned
    when: 2999-01-01
    parties: [{ role: GUEST, country: KR }]
    meeting: { format: STATE_VISIT, status: HELD }
  - slug: ${launch}
    statement: { act: PRAISE }
links: [{ from: planned, kind: PART_OF, to: nowhere }]`),
    ).toEqual([
      expect.stringMatching(/^x\.yaml:2: codes\[0\]: is not as the record has it/),
      expect.stringMatching(
        /^x\.yaml:5: persons\[0\]\.country: There is no country "south-corea"\. Did you mean "south-korea"/,
      ),
      expect.stringMatching(/^x\.yaml:6: persons\[0\]\.born: is an interval/),
      'x.yaml:7: persons[1].name: is missing; add it',
      expect.stringMatching(/^x\.yaml:8: persons\[2\]: "colour" is not a key here/),
      expect.stringMatching(
        /^x\.yaml:8: persons\[2\]: the person "nobody" stands already at x\.yaml:7/,
      ),
      'x.yaml:9: persons[3].slug: is missing; add it',
      expect.stringMatching(/^x\.yaml:13: events\[0\]\.when: .* planned is not held/),
      expect.stringMatching(/^x\.yaml:17: events\[1\]\.statement: is of the kind STATEMENT here/),
      expect.stringMatching(/^x\.yaml:18: links\[0\]\.to: There is no event "nowhere"/),
    ]);
  });

  it.each([
    [
      'an id in a catalogue that another record has',
      `organizations: [{ slug: a, name: A, kind: OTHER, country: KR, externalIds: { wikidata: Q884 } }]`,
      'organizations[0].externalIds.wikidata: The id "Q884" of wikidata is that of another record',
    ],
    [
      'an id in a catalogue that two records want',
      `places: [{ slug: a, name: A, externalIds: { w: Z1 } }, { slug: b, name: B, externalIds: { w: Z1 } }]`,
      'places[1].externalIds.w: The id "Z1" of w is that of places[0] (x.yaml:1) too',
    ],
    [
      'a circle',
      `topics: [{ slug: a, name: A, parent: b }, { slug: b, name: B, parent: a }]`,
      'topics[0].parent: lies under this topic itself',
    ],
    [
      'an event of no kind',
      `events: [{ slug: a, title: A, when: 2026-01-01 }]`,
      'events[0]: is of no kind or of several',
    ],
    [
      'a source at the head that there is not',
      `{ citations: [{ source: nowhere, locator: p. 1 }] }`,
      'citations[0].source: There is no source "nowhere".',
    ],
    ['what is no list', 'topics: sanctions', 'topics: wants a list'],
    ['what is no YAML', 'topics: [', 'is not YAML'],
  ])('refuses %s, and writes nothing', async (_what, text, message) => {
    const problems = await problemsOf(text);
    expect(problems.join('\n')).toContain(message);
    expect(await revisions()).toEqual([]);
  });

  it('refuses to speak of a record that became part of another', async () => {
    await apply(`topics: [{ slug: old, name: Old }, { slug: new, name: New }]`);
    const ids = await findByNames(store, 'topic', ['old', 'new']);
    await store.run(sql`delete from topic where slug = 'old'`.compile(database));
    await store.run(
      sql`insert into redirect (from_id, to_id, record_type, slug)
        values (${ids.get('old')}::uuid, ${ids.get('new')}::uuid, 'topic', 'old')`.compile(
        database,
      ),
    );
    expect(await problemsOf(`topics: [{ slug: old, name: Older }]`)).toEqual([
      'x.yaml:1: topics[0].slug: is that of a record which became part of "new"; say it of that one, or leave it out',
    ]);
  });

  it('is a person’s doing, which the seeds do not overwrite', async () => {
    await apply(`topics: [{ slug: sanctions, name: Embargoes }]`);
    await store.run(sql`delete from seed_file`.compile(database));
    await loadSeeds(store);
    expect(await read('topic', 'sanctions')).toMatchObject({ name: 'Embargoes' });
  });

  it('gives a new record another id where a deleted one had its own', async () => {
    const topic = 'topics: [{ slug: ice, name: Ice }]';
    await apply(topic);
    const first = await read('topic', 'ice');
    await store.run(sql`delete from topic where slug = 'ice'`.compile(database));
    await apply(topic);
    const again = await read('topic', 'ice');
    expect([again?.id === first?.id, again?.version]).toEqual([false, 1]);
  });

  it('finds nothing to change in lists that say the same in another order', async () => {
    const names = ['en', 'fr', 'de', 'ja'].map((language) => ({
      value: `Name ${language}`,
      language,
      kind: 'ALIAS',
    }));
    const positions = ['2001/2002', '2003/2004', '2005/..'].map((tenure) => ({
      office: 'president-of-china',
      tenure,
      citations: [{ source: 'cameo-codebook', locator: tenure }],
    }));
    const person = { slug: 'shuffled', name: 'Shuffled' };
    await apply(JSON.stringify({ persons: [{ ...person, names, positions }] }));
    const shuffled = <Item>(items: Item[]) =>
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ names: shuffled(names), positions: shuffled(positions) }),
        async (lists) => {
          const { unchanged } = await apply(JSON.stringify({ persons: [{ ...person, ...lists }] }));
          expect(unchanged).toBe(1);
        },
      ),
      { numRuns: 20 },
    );
  });
});
