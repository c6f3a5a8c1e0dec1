import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Link {
  readonly id: string;
  readonly version: number;
}

interface Done {
  readonly link: Link | null;
  readonly userErrors: readonly { code: string; path: readonly string[] }[];
}

const talks = 'lee-xi-talks-beijing-2026-01';
const visit = 'south-korean-state-visit-to-beijing-2026-01';
const launch = 'north-korean-missile-launch-2026-01-04';
const speech = 'takaichi-on-taiwan-2025-11';
const exercises = 'chinese-exercises-around-taiwan-2025-12';
const citations = [{ source: 'beijing-visit-report-2026-01', locator: '9.9' }];

const change = async (
  mutation: 'linkEvents' | 'updateLink',
  input: object,
  sender = key,
): Promise<Done> => {
  const type = mutation === 'linkEvents' ? 'LinkEventsInput' : 'UpdateLinkInput';
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        link { id version kind note from { slug } to { slug } citations { locator } }
        userErrors { code path }
      }
    }`,
    { input },
    { key: sender },
  );
  return (data as { done: Done }).done;
};

const link = (from: string, kind: string, to: string, more: object = {}, sender = key) =>
  change('linkEvents', { from, kind, to, citations, ...more }, sender);

const made = async (...claim: Parameters<typeof link>): Promise<Link> => {
  const { link: found, userErrors } = await link(...claim);
  if (found === null) throw new Error(`No link: ${JSON.stringify(userErrors)}`);
  return found;
};

const unlink = async ({ id, version }: Link): Promise<unknown> => {
  const { data } = await api.ask(
    `mutation ($input: DeleteRecordInput!) {
      unlinkEvents(input: $input) { deletedId record { id } userErrors { code path } }
    }`,
    { input: { id, expectedVersion: version } },
    { key },
  );
  return data;
};

it('links two events that are named by slug or id', async () => {
  const { data } = await api.ask(`{ incident(by: { slug: "${launch}" }) { id } }`);
  const { id } = (data as { incident: { id: string } }).incident;
  expect(await link(id, 'LED_TO', talks, { note: 'More pressing.' })).toEqual({
    link: {
      id: expect.any(String) as string,
      version: 1,
      kind: 'LED_TO',
      note: 'More pressing.',
      from: { slug: launch },
      to: { slug: talks },
      citations: [{ locator: '9.9' }],
    },
    userErrors: [],
  });
});

it('shows the link at both ends, in the same request', async () => {
  const { data } = await api.ask(
    `mutation ($input: LinkEventsInput!) {
      linkEvents(input: $input) {
        link {
          id
          from { links(kinds: RESPONSE_TO, direction: OUTGOING) { id } }
          to { links(kinds: RESPONSE_TO, direction: INCOMING) { id } }
        }
      }
    }`,
    { input: { from: exercises, kind: 'RESPONSE_TO', to: speech, citations } },
    { key },
  );
  const { id } = (data as { linkEvents: { link: { id: string } } }).linkEvents.link;
  expect(data).toEqual({
    linkEvents: { link: { id, from: { links: [{ id }] }, to: { links: [{ id }] } } },
  });
});

it('tells all that is wrong at once', async () => {
  const wrong = { note: '', citations: [{ source: 'no-source', locator: '1' }] };
  const { userErrors } = await link('nothing', 'ABOUT', 'nowhere', wrong);
  expect(userErrors).toEqual(
    expect.arrayContaining([
      { code: 'NOT_FOUND', path: ['input', 'from'] },
      { code: 'NOT_FOUND', path: ['input', 'to'] },
      { code: 'NOT_FOUND', path: ['input', 'citations', '0', 'source'] },
      { code: 'INVALID', path: ['input', 'note'] },
    ]),
  );
});

it('refuses a claim that nobody makes', async () => {
  expect(await link(talks, 'ABOUT', launch, { citations: null })).toEqual({
    link: null,
    userErrors: [{ code: 'UNCITED', path: ['input', 'citations'] }],
  });
});

it('takes a claim without a source from a key of the role ADMIN', async () => {
  const admin = await api.key('ADMIN');
  expect(await link(talks, 'ABOUT', launch, { citations: null }, admin)).toMatchObject({
    link: { citations: [] },
    userErrors: [],
  });
});

it('refuses to link an event to itself', async () => {
  expect(await link(talks, 'ABOUT', talks)).toEqual({
    link: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'to'] }],
  });
});

it('refuses the same claim about the same events a second time', async () => {
  expect(await link(talks, 'PART_OF', visit)).toEqual({
    link: null,
    userErrors: [{ code: 'TAKEN', path: ['input', 'kind'] }],
  });
});

it('refuses a change that would make a claim a second time', async () => {
  const { id, version } = await made(talks, 'OUTCOME_OF', visit);
  expect(
    await change('updateLink', { id, expectedVersion: version, kind: 'PART_OF' }),
  ).toMatchObject({
    link: { version, kind: 'OUTCOME_OF' },
    userErrors: [{ code: 'TAKEN', path: ['input', 'kind'] }],
  });
});

it('refuses a whole that is part of its part', async () => {
  expect(await link(visit, 'PART_OF', talks)).toEqual({
    link: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'to'] }],
  });
});

it('refuses a circle of parts by way of others', async () => {
  await made(launch, 'PART_OF', exercises);
  await made(exercises, 'PART_OF', speech);
  expect(await link(speech, 'PART_OF', launch)).toEqual({
    link: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'to'] }],
  });
});

it('refuses to turn a link into one that closes a circle of parts', async () => {
  const { id } = await made(visit, 'LED_TO', talks);
  expect(await change('updateLink', { id, expectedVersion: 1, kind: 'PART_OF' })).toMatchObject({
    userErrors: [{ code: 'INVALID', path: ['input', 'kind'] }],
  });
});

it('lets events answer each other', async () => {
  await made(speech, 'RESPONSE_TO', visit);
  expect(await link(visit, 'RESPONSE_TO', speech)).toMatchObject({ userErrors: [] });
});

it('keeps one of two links that close a circle at the same time', async () => {
  const ends = ['lee-on-one-china-2026-01', 'lee-on-mutual-respect-2026-01'] as const;
  const [one, other] = ends;
  const answers = await Promise.all([link(one, 'PART_OF', other), link(other, 'PART_OF', one)]);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
    { code: 'INVALID', path: ['input', 'to'] },
  ]);
});

it('changes what is given of a link, clears what is null, and leaves the rest', async () => {
  const { id } = await made(speech, 'ANNOUNCES', launch, { note: 'A claim.' });
  expect(await change('updateLink', { id, expectedVersion: 1, note: null })).toMatchObject({
    link: { version: 2, kind: 'ANNOUNCES', note: null, citations: [{ locator: '9.9' }] },
    userErrors: [],
  });
});

it('refuses to leave a link without its sources', async () => {
  const { id } = await made(speech, 'ABOUT', launch);
  expect(await change('updateLink', { id, expectedVersion: 1, citations: [] })).toMatchObject({
    link: { version: 1 },
    userErrors: [{ code: 'UNCITED', path: ['input', 'citations'] }],
  });
});

it('refuses a change of an older version, and gives the link as it is', async () => {
  const { id } = await made(exercises, 'ABOUT', launch);
  await change('updateLink', { id, expectedVersion: 1, note: 'First.' });
  expect(await change('updateLink', { id, expectedVersion: 1, note: 'Second.' })).toMatchObject({
    link: { version: 2, note: 'First.' },
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

it('takes a link back', async () => {
  const claim = await made(exercises, 'OUTCOME_OF', talks);
  expect(await unlink(claim)).toEqual({
    unlinkEvents: { deletedId: claim.id, record: null, userErrors: [] },
  });
});

it('allows the claim again once it was taken back', async () => {
  await unlink(await made(exercises, 'ANNOUNCES', talks));
  expect(await link(exercises, 'ANNOUNCES', talks)).toMatchObject({ userErrors: [] });
});
