import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let key: string;
let admin: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
  admin = await api.key('ADMIN');
});
afterAll(() => api.close());

const create = (input: object, credentials = { key }) =>
  api.ask(
    `mutation ($input: CreateMeetingInput!) {
      createMeeting(input: $input) {
        meeting {
          id slug title summary version format status intensity
          when { edtf localTime timeZone }
          place { slug } topics { slug } code { code } confidence { review }
          parties { nodes { id role person { slug } organization { slug } country { slug } titleAsPrinted } }
          citations { locator source { slug } } externalIds { scheme value }
          statusChanges { status on note citations { locator } }
          agenda { ordinal text topic { slug } }
        }
        userErrors { code message path }
      }
    }`,
    { input },
    credentials,
  );

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.1' }];
const parties = [
  { role: 'HOST', person: 'xi-jinping', titleAsPrinted: 'Chinese President' },
  { role: 'GUEST', person: 'lee-jae-myung' },
];
const talks = { title: 'Talks', when: { edtf: '2025-10' }, format: 'TALKS', parties, citations };

const refusalsOf = async (more: object) => refusals((await create({ ...talks, ...more })).data);

it('adds a meeting with all that belongs to it, named by slugs and codes', async () => {
  const { data } = await create({
    ...talks,
    title: 'Talks in Beijing',
    summary: 'In short.',
    when: { edtf: '2025-10-03', localTime: '09:30', timeZone: 'Asia/Shanghai' },
    place: 'beijing',
    code: '042',
    topics: ['state-visits'],
    externalIds: [{ scheme: 'wikidata', value: 'Q1000001' }],
    statusChanges: [
      { status: 'HELD', on: '2025-10-03', citations },
      { status: 'ANNOUNCED', on: '2025-09', note: 'By both.', citations },
    ],
    agenda: [{ text: 'Trade', topic: 'economic-cooperation' }, { text: 'Fish' }],
  });
  expect(data).toEqual({
    createMeeting: {
      meeting: {
        id: expect.any(String) as string,
        slug: 'talks-in-beijing',
        title: 'Talks in Beijing',
        summary: 'In short.',
        version: 1,
        format: 'TALKS',
        status: 'HELD',
        intensity: 1.9,
        when: { edtf: '2025-10-03', localTime: '09:30', timeZone: 'Asia/Shanghai' },
        place: { slug: 'beijing' },
        topics: [{ slug: 'state-visits' }],
        code: { code: '042' },
        confidence: { review: 'REVIEWED' },
        parties: {
          nodes: [
            {
              id: expect.any(String) as string,
              role: 'HOST',
              person: { slug: 'xi-jinping' },
              organization: null,
              country: { slug: 'china' },
              titleAsPrinted: 'Chinese President',
            },
            {
              id: expect.any(String) as string,
              role: 'GUEST',
              person: { slug: 'lee-jae-myung' },
              organization: null,
              country: { slug: 'south-korea' },
              titleAsPrinted: null,
            },
          ],
        },
        citations: [{ locator: '2.1', source: { slug: 'beijing-visit-report-2026-01' } }],
        externalIds: [{ scheme: 'wikidata', value: 'Q1000001' }],
        statusChanges: [
          { status: 'ANNOUNCED', on: '2025-09', note: 'By both.', citations: [{ locator: '2.1' }] },
          { status: 'HELD', on: '2025-10-03', note: null, citations: [{ locator: '2.1' }] },
        ],
        agenda: [
          { ordinal: 1, text: 'Trade', topic: { slug: 'economic-cooperation' } },
          { ordinal: 2, text: 'Fish', topic: null },
        ],
      },
      userErrors: [],
    },
  });
});

it('says nothing of a status that nobody gave', async () => {
  const { data } = await create(talks);
  expect(data).toMatchObject({ createMeeting: { meeting: { status: 'UNKNOWN' } } });
});

it('lets a party act for no country where the input says null', async () => {
  const { data } = await create({
    ...talks,
    parties: [{ role: 'GUEST', person: 'lee-jae-myung', country: null }],
  });
  expect(data).toMatchObject({
    createMeeting: { meeting: { parties: { nodes: [{ country: null }] } } },
  });
});

it('lets an institution act for its country', async () => {
  const { data } = await create({
    ...talks,
    parties: [{ role: 'HOST', organization: 'ministry-of-foreign-affairs-of-china' }],
  });
  expect(data).toMatchObject({
    createMeeting: { meeting: { parties: { nodes: [{ country: { slug: 'china' } }] } } },
  });
});

it('takes the intensity that is given rather than that of the code', async () => {
  const { data } = await create({ ...talks, code: '042', intensity: 7 });
  expect(data).toMatchObject({ createMeeting: { meeting: { intensity: 7 } } });
});

it('gives a meeting that only a machine has coded no slug of its own', async () => {
  const { data } = await create({ ...talks, title: 'Coded talks', review: 'MACHINE_CODED' });
  expect(data).toMatchObject({
    createMeeting: { meeting: { slug: null, confidence: { review: 'MACHINE_CODED' } } },
  });
});

it('stands in the timeline of both countries as soon as it is there', async () => {
  const { data } = await api.ask(
    `mutation ($input: CreateMeetingInput!) {
      createMeeting(input: $input) {
        meeting { host { country { meetings(first: 1, orderBy: { field: WHEN, direction: ASC }) { nodes { title } } } } }
      }
    }`,
    { input: { ...talks, title: 'Ferry talks', when: { edtf: '1905' } } },
    { key },
  );
  expect(data).toMatchObject({
    createMeeting: {
      meeting: { host: { country: { meetings: { nodes: [{ title: 'Ferry talks' }] } } } },
    },
  });
});

it('tells everything that names nothing at once, each where it stands', async () => {
  const found = await refusalsOf({
    title: ' ',
    place: 'nowhere',
    code: '0999',
    topics: ['state-visits', 'nothing'],
    parties: [
      { role: 'HOST', person: 'nobody' },
      { role: 'GUEST', country: 'ATLANTIS' },
    ],
    citations: [{ source: 'hearsay', locator: '1' }],
  });
  expect(found.sort()).toEqual([
    'INVALID input.title',
    'NOT_FOUND input.citations.0.source',
    'NOT_FOUND input.code',
    'NOT_FOUND input.parties.0.person',
    'NOT_FOUND input.parties.1.country',
    'NOT_FOUND input.place',
    'NOT_FOUND input.topics.1',
  ]);
});

it.each([
  ['nobody in it', { parties: [] }, ['INVALID input.parties']],
  [
    'a role that no meeting has',
    { parties: [{ role: 'SPEAKER', country: 'KR' }] },
    ['INVALID input.parties.0.role'],
  ],
  ['a party that is nobody', { parties: [{ role: 'HOST' }] }, ['INVALID input.parties.0']],
  [
    'somebody twice in a role',
    { parties: [...parties, { role: 'GUEST', person: 'lee-jae-myung', country: 'KR' }] },
    ['INVALID input.parties.2'],
  ],
  [
    'a time without a zone',
    { when: { edtf: '2025-10-03', localTime: '09:30' } },
    ['INVALID input.when.localTime'],
  ],
  [
    'a time of more than a day',
    { when: { edtf: '2025-10', localTime: '09:30', timeZone: 'Asia/Seoul' } },
    ['INVALID input.when.localTime'],
  ],
  [
    'a zone that there is not',
    { when: { edtf: '2025-10', timeZone: 'Asia/Atlantis' } },
    ['INVALID input.when.timeZone'],
  ],
  ['an intensity off the scale', { intensity: 10.5 }, ['INVALID input.intensity']],
  ['a code that is none', { code: 'visit' }, ['INVALID input.code']],
  ['a topic twice', { topics: ['taiwan', 'taiwan'] }, ['INVALID input.topics.1']],
  [
    'an id of a catalogue twice',
    {
      externalIds: [
        { scheme: 'a', value: 'b' },
        { scheme: 'a', value: 'b' },
      ],
    },
    ['INVALID input.externalIds.1'],
  ],
  ['a slug that another event has', { slug: 'lee-xi-talks-beijing-2026-01' }, ['TAKEN input.slug']],
  [
    'a quotation that is a passage',
    { citations: [{ ...citations[0], quotation: 'x'.repeat(301) }] },
    ['INVALID input.citations.0.quotation'],
  ],
  [
    'a future in which it was held',
    { status: 'HELD', when: { edtf: '2999-01-01' } },
    ['INVALID input.when.edtf'],
  ],
  [
    'a status that the changes did not lead to',
    { status: 'SCHEDULED', statusChanges: [{ status: 'CANCELLED', on: '2025-09', citations }] },
    ['INVALID input.status'],
  ],
  [
    'a status after it was held',
    {
      statusChanges: [
        { status: 'HELD', on: '2025-10-01', citations },
        { status: 'CANCELLED', on: '2025-10-02', citations },
      ],
    },
    ['INVALID input.statusChanges.1.status'],
  ],
  [
    'a change of status that no source supports',
    { statusChanges: [{ status: 'ANNOUNCED', on: '2025-09' }] },
    ['UNCITED input.statusChanges.0.citations'],
  ],
  ['no source', { citations: [] }, ['UNCITED input.citations']],
  [
    'all of that at once',
    {
      parties: [{ role: 'SPEAKER', country: 'KR' }, { role: 'GUEST' }],
      when: { edtf: '2025-10', localTime: '09:30' },
      topics: ['taiwan', 'taiwan'],
      citations: [],
    },
    [
      'INVALID input.when.localTime',
      'INVALID input.when.localTime',
      'INVALID input.parties.0.role',
      'INVALID input.parties.1',
      'INVALID input.topics.1',
      'UNCITED input.citations',
    ],
  ],
])('refuses a meeting with %s', async (_what, more, expected) => {
  expect(await refusalsOf(more)).toEqual(expected);
});

it('needs no source where an administrator adds it', async () => {
  const { data } = await create({ ...talks, citations: [] }, { key: admin });
  expect(data).toMatchObject({ createMeeting: { meeting: { version: 1 }, userErrors: [] } });
});
