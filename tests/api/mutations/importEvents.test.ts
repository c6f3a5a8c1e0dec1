import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Payload {
  readonly results:
    | readonly {
        readonly index: number;
        readonly event: { readonly id: string; readonly title: string } | null;
        readonly userErrors: readonly { code: string; path: string[]; message: string }[];
      }[]
    | null;
  readonly created: number | null;
  readonly rejected: number | null;
  readonly userErrors: readonly { code: string; path: string[] }[];
}

const send = async (input: object): Promise<{ payload: Payload; statements: number }> => {
  const { data, statements } = await api.ask(
    `mutation ($input: ImportEventsInput!) {
      importEvents(input: $input) {
        results { index event { __typename id title } userErrors { code message path } }
        created rejected
        userErrors { code path }
      }
    }`,
    { input },
    { key },
  );
  return { payload: (data as { importEvents: Payload }).importEvents, statements };
};

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.1' }];
const meeting = (title: string, more: object = {}) => ({
  meeting: {
    title,
    when: { edtf: '2025-10' },
    format: 'CALL',
    parties: [{ role: 'PARTICIPANT', person: 'lee-jae-myung' }],
    citations,
    ...more,
  },
});
const statement = (title: string, more: object = {}) => ({
  statement: {
    title,
    when: { edtf: '2025-10' },
    act: 'COMMENT',
    parties: [{ role: 'SPEAKER', person: 'xi-jinping' }],
    citations,
    ...more,
  },
});
const incident = (title: string, more: object = {}) => ({
  incident: {
    title,
    when: { edtf: '2025-10' },
    category: 'AID',
    parties: [{ role: 'ACTOR', country: 'JP' }],
    citations,
    ...more,
  },
});

/** For each row what was wrong with it, as `CODE path`. */
const refusals = ({ results }: Payload) =>
  results?.map(({ userErrors }) => userErrors.map(({ code, path }) => `${code} ${path.join('.')}`));
const titles = ({ results }: Payload) => results?.map(({ event }) => event?.title ?? null);
const counts = ({ created, rejected, userErrors }: Payload) => [
  created,
  rejected,
  userErrors.length,
];

it('adds events of every kind, in the order of the rows', async () => {
  const { payload } = await send({
    events: [meeting('One call'), statement('One remark'), incident('One gift')],
  });
  expect(payload).toEqual({
    results: [
      {
        index: 0,
        event: { __typename: 'Meeting', id: expect.any(String) as string, title: 'One call' },
        userErrors: [],
      },
      {
        index: 1,
        event: { __typename: 'Statement', id: expect.any(String) as string, title: 'One remark' },
        userErrors: [],
      },
      {
        index: 2,
        event: { __typename: 'Incident', id: expect.any(String) as string, title: 'One gift' },
        userErrors: [],
      },
    ],
    created: 3,
    rejected: 0,
    userErrors: [],
  });
});

const faulty = [
  meeting('A sound call', { slug: 'a-sound-call' }),
  meeting('A bad call', { place: 'nowhere', parties: [{ role: 'SPEAKER', country: 'XX' }] }),
  statement('A bad remark', { isQuotation: true, citations: [] }),
  incident('A sound gift', { slug: 'a-sound-gift' }),
];
const wrong = [
  [],
  [
    'INVALID input.events.1.meeting.parties.0.role',
    'NOT_FOUND input.events.1.meeting.place',
    'NOT_FOUND input.events.1.meeting.parties.0.country',
  ],
  ['INVALID input.events.2.statement.isQuotation', 'UNCITED input.events.2.statement.citations'],
  [],
];

it('writes nothing where one row is wrong, unless it is told otherwise', async () => {
  const { payload } = await send({ events: faulty });
  const { data } = await api.ask(`{ meeting(by: { slug: "a-sound-call" }) { id } }`);
  expect([refusals(payload)?.map((row) => row.sort()), counts(payload), data]).toEqual([
    wrong.map((row) => row.sort()),
    [0, 4, 5],
    { meeting: null },
  ]);
});

it('leaves out the rows that are wrong where it is told so', async () => {
  const { payload } = await send({ events: faulty, policy: 'REJECT_ROW' });
  expect([titles(payload), counts(payload)]).toEqual([
    ['A sound call', null, null, 'A sound gift'],
    [2, 2, 0],
  ]);
});

it('tells in a dry run what would become of the rows, and writes nothing', async () => {
  const rows = [meeting('A dry call', { slug: 'a-dry-call' }), meeting('', { slug: 'Bad Slug' })];
  const { payload } = await send({ events: rows, policy: 'REJECT_ROW', dryRun: true });
  const { data } = await api.ask(`{ meeting(by: { slug: "a-dry-call" }) { id } }`);
  expect([titles(payload), counts(payload), data]).toEqual([
    [null, null],
    [1, 1, 0],
    { meeting: null },
  ]);
});

describe('rows that want the same', () => {
  const externalIds = [{ scheme: 'wikidata', value: 'Q42' }];
  const rivals = [
    meeting('First', { slug: 'the-same' }),
    statement('Second', { slug: 'the-same' }),
    incident('Third', { externalIds }),
    incident('Fourth', { externalIds }),
  ];

  it('are told of each other', async () => {
    const { payload } = await send({ events: rivals });
    expect(refusals(payload)).toEqual([
      [],
      ['TAKEN input.events.1.statement.slug'],
      [],
      ['TAKEN input.events.3.incident.externalIds.0.value'],
    ]);
  });

  it('are told which row has it', async () => {
    const { payload } = await send({ events: rivals });
    expect(payload.results?.[3]?.userErrors[0]?.message).toBe(
      'The id "Q42" of wikidata is that of events[2] of this batch. Leave the row out if both are the same event, or give another one here.',
    );
  });

  it('give way to the first of them', async () => {
    const { payload } = await send({ events: rivals, policy: 'REJECT_ROW' });
    expect(titles(payload)).toEqual(['First', null, 'Third', null]);
  });

  it('do not give way to one that is not written itself', async () => {
    const events = [
      meeting('Wrong', { slug: 'wanted-by-two', place: 'nowhere' }),
      meeting('Right', { slug: 'wanted-by-two' }),
    ];
    const { payload } = await send({ events, policy: 'REJECT_ROW' });
    expect(titles(payload)).toEqual([null, 'Right']);
  });

  it('get slugs of their own where they only have the same title', async () => {
    const { payload } = await send({ events: [meeting('Twins'), meeting('Twins')] });
    expect(counts(payload)).toEqual([2, 0, 0]);
  });
});

it.each([
  ['no rows', []],
  ['more rows than fit', Array.from({ length: 201 }, () => ({ meeting: null }))],
])('refuses %s as a whole', async (_what, rows) => {
  const events = rows.map(() => meeting('One of many', { citations: [] }));
  const { payload } = await send({ events });
  expect(payload).toEqual({
    results: null,
    created: null,
    rejected: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'events'] }],
  });
});

it('takes a reason for the batch, not for a row', async () => {
  const { payload } = await send({
    events: [meeting('Why', { reason: 'Because.', idempotencyKey: 'own' })],
  });
  expect(refusals(payload)).toEqual([
    ['INVALID input.events.0.meeting.reason', 'INVALID input.events.0.meeting.idempotencyKey'],
  ]);
});

it('gives the same results again for the same idempotency key, and writes nothing more', async () => {
  const input = {
    events: [...faulty.slice(1, 3), meeting('A call that is repeated')],
    policy: 'REJECT_ROW',
    idempotencyKey: 'batch-1',
  };
  const first = await send(input);
  const { payload } = await send(input);
  expect(payload).toEqual(first.payload);
});

it('writes two hundred rows in as many statements as two', async () => {
  const rows = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      [meeting, statement, incident].map((row) => row(`${name} ${String(at)}`, { code: '042' })),
    ).flat();
  const few = await send({ events: rows('few', 1) });
  const many = await send({ events: rows('many', 66) });
  expect([many.payload.created, many.statements - few.statements]).toEqual([198, 0]);
});
