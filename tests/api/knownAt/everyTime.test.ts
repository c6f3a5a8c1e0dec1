import fc from 'fast-check';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import {
  everythingOfMeeting,
  everythingOfPerson,
  recordsInTime,
} from '../../support/recordsInTime.ts';

let api: TestApi;
let records: ReturnType<typeof recordsInTime>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  records = recordsInTime(api, await api.key('ADMIN'));
});
afterAll(() => api.close());

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const text = fc.constantFrom('One.', 'Two.', '셋.', '“Four”');

const citation = fc.record({
  source: fc.constantFrom('beijing-visit-report-2026-01', 'iso-3166'),
  locator: fc.constantFrom('§ 1', '§ 2', '§ 3'),
});

const citations = fc.uniqueArray(citation, {
  maxLength: 3,
  selector: ({ source, locator }) => source + locator,
});

/** An external id belongs to one record, and each run makes a record of its own. */
const unlikelyTwice = fc.noShrink(fc.noBias(fc.nat()));

const personChange = fc.record(
  {
    description: sometimes(text),
    born: sometimes(fc.constantFrom('1963', '1963-12-08')),
    country: sometimes(fc.constantFrom('KR', 'CN', 'JP')),
    names: fc.uniqueArray(
      fc.record({
        value: fc.constantFrom('Ada', '에이다', '艾达'),
        language: fc.constantFrom('en', 'ko', 'zh'),
        kind: fc.constant('ALIAS'),
      }),
      { maxLength: 3, selector: ({ value, language }) => value + language },
    ),
    externalIds: sometimes(
      unlikelyTwice.map((value) => [{ scheme: 'test', value: `T${String(value)}` }]),
    ),
    positions: fc.uniqueArray(
      fc.record({
        office: fc.constantFrom('president-of-south-korea', 'president-of-china'),
        tenure: fc.constantFrom('2001/2003', '2004/..'),
        citations,
      }),
      { maxLength: 2, selector: ({ office, tenure }) => office + tenure },
    ),
    citations,
  },
  { requiredKeys: [] },
);

const party = fc.record({
  role: fc.constantFrom('HOST', 'GUEST', 'PARTICIPANT'),
  country: fc.constantFrom('KR', 'CN', 'JP'),
});

const meetingChange = fc.record(
  {
    summary: sometimes(text),
    intensity: sometimes(fc.integer({ min: -10, max: 10 })),
    when: fc.constantFrom({ edtf: '2026-01' }, { edtf: '2026-01-05' }, { edtf: '2025-12/2026-01' }),
    parties: fc.uniqueArray(party, {
      minLength: 2,
      maxLength: 4,
      selector: ({ role, country }) => role + country,
    }),
    topics: fc.subarray(['economic-cooperation', 'security-cooperation']),
    agenda: fc.array(fc.record({ text }), { maxLength: 2 }),
    citations,
  },
  { requiredKeys: [] },
);

const kinds = {
  Person: {
    selection: everythingOfPerson,
    changes: personChange,
    create: () => records.change('createPerson', 'Person', { name: 'Ada Remembered' }),
    update: 'updatePerson',
  },
  Meeting: {
    selection: everythingOfMeeting,
    changes: meetingChange,
    create: () =>
      records.change('createMeeting', 'Meeting', {
        title: 'Talks to remember',
        format: 'TALKS',
        when: { edtf: '2026-01-05' },
        parties: [
          { role: 'HOST', country: 'CN' },
          { role: 'GUEST', country: 'KR' },
        ],
      }),
    update: 'updateMeeting',
  },
} as const;

describe.each(['Person', 'Meeting'] as const)('a %s', (type) => {
  const { selection, create, update } = kinds[type];
  const steps: fc.Arbitrary<object[]> = fc.array<object>(kinds[type].changes, {
    minLength: 1,
    maxLength: 5,
  });

  it('says of every time in its past what it said then, whatever became of it since', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        let last = await create();
        const said = new Map([[last.updatedAt, await records.read(last.id, selection)]]);
        for (const step of changes) {
          const input = { id: last.id, expectedVersion: last.version, ...step };
          last = await records.change(update, type, input);
          said.set(last.updatedAt, await records.read(last.id, selection));
        }
        const again = new Map<string, unknown>();
        for (const at of said.keys()) again.set(at, await records.read(last.id, selection, at));
        expect(again).toEqual(said);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('was not known before it was made', async () => {
    const { id, createdAt } = await create();
    const before = new Date(Date.parse(createdAt) - 1).toISOString();
    expect(await records.read(id, selection, before)).toBeNull();
  });

  it('says of the future what it says now', async () => {
    const { id } = await create();
    expect(await records.read(id, selection, '2999-01-01T00:00:00Z')).toEqual(
      await records.read(id, selection),
    );
  });
});
