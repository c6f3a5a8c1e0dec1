import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Citation {
  readonly id: string;
  readonly locator: string;
}

interface Cited {
  readonly id: string;
  readonly version: number;
  readonly citations: readonly Citation[];
}

interface Done {
  readonly citation: Citation | null;
  readonly record: Cited | null;
  readonly userErrors: readonly { code: string; path: readonly string[] }[];
}

const source = 'beijing-visit-report-2026-01';
const meeting = 'lee-zhao-leji-meeting-beijing-2026-01';

/** A record, or something in it, by a query that gives it as `found`. */
const find = async <Found = Cited>(query: string): Promise<Found> => {
  const { data } = await api.ask(query);
  return (data as { found: Found }).found;
};

const cited = (field: string, by: string): Promise<Cited> =>
  find(`{ found: ${field}(by: { ${by} }) { id version citations { id locator } } }`);

const change = async (mutation: 'citeRecord' | 'updateCitation', input: object): Promise<Done> => {
  const type = mutation === 'citeRecord' ? 'CiteRecordInput' : 'UpdateCitationInput';
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        citation {
          id locator support quotation accessedOn field source { slug }
          subject { __typename ... on Meeting { slug } }
        }
        record {
          __typename id citations { id locator }
          ... on Meeting { version } ... on Person { version } ... on EventLink { version }
        }
        userErrors { code path }
      }
    }`,
    { input },
    { key },
  );
  return (data as { done: Done }).done;
};

const cite = (record: { id: string; version: number }, citation: object) =>
  change('citeRecord', { record: record.id, expectedVersion: record.version, citation });

const remove = async (id: string | undefined, version: number, sender = key): Promise<unknown> => {
  const { data } = await api.ask(
    `mutation ($input: RemoveCitationInput!) {
      removeCitation(input: $input) {
        removedId
        record { ... on Citable { citations { id } } }
        userErrors { code path }
      }
    }`,
    { input: { id, expectedVersion: version } },
    { key: sender },
  );
  return (data as { removeCitation: unknown }).removeCitation;
};

it('cites a source for an event', async () => {
  const event = await cited('meeting', `slug: "${meeting}"`);
  const citation = {
    locator: '8.1',
    support: 'IMPLIED',
    quotation: 'two words',
    accessedOn: '2026-01-08',
    field: 'place',
  };
  expect(await cite(event, { ...citation, source })).toEqual({
    citation: {
      ...citation,
      id: expect.any(String) as string,
      source: { slug: source },
      subject: { __typename: 'Meeting', slug: meeting },
    },
    record: {
      __typename: 'Meeting',
      id: event.id,
      version: event.version + 1,
      citations: expect.arrayContaining([...event.citations]) as unknown,
    },
    userErrors: [],
  });
});

it.each([
  { field: 'person', by: 'slug: "xi-jinping"', type: 'Person' },
  { field: 'organization', by: 'slug: "communist-party-of-china"', type: 'Organization' },
  { field: 'country', by: 'code: "JP"', type: 'Country' },
  { field: 'statement', by: 'slug: "lee-on-one-china-2026-01"', type: 'Statement' },
])('cites a source for a record of the type $type', async ({ field, by, type }) => {
  const { citation, userErrors } = await cite(await cited(field, by), { source, locator: '8.2' });
  expect([citation, userErrors]).toMatchObject([
    { locator: '8.2', support: 'STATED', subject: { __typename: type } },
    [],
  ]);
});

it('cites a source for a link', async () => {
  const { links } = await find<{ links: readonly Cited[] }>(
    `{ found: meeting(by: { slug: "${meeting}" }) { links { id version } } }`,
  );
  const link = links[0] ?? { id: '', version: 0 };
  expect(await cite(link, { source, locator: '8.3' })).toMatchObject({
    citation: { subject: { __typename: 'EventLink' } },
    record: { __typename: 'EventLink', version: link.version + 1 },
    userErrors: [],
  });
});

it('cites a source for a position, by the version of its person', async () => {
  const { version, positions } = await find<Cited & { positions: { id: string }[] }>(
    `{ found: person(by: { slug: "lee-jae-myung" }) { version positions { id } } }`,
  );
  const id = positions[0]?.id ?? '';
  expect(await cite({ id, version }, { source, locator: '8.4' })).toMatchObject({
    citation: { subject: { __typename: 'Position' } },
    record: { __typename: 'Person', version: version + 1 },
    userErrors: [],
  });
});

it('cites a source for a change of status, by the version of its meeting', async () => {
  const { version, statusChanges } = await find<Cited & { statusChanges: { id: string }[] }>(
    `{ found: meeting(by: { slug: "lee-xi-talks-beijing-2026-01" }) { version statusChanges { id } } }`,
  );
  const id = statusChanges[0]?.id ?? '';
  expect(await cite({ id, version }, { source, locator: '8.5' })).toMatchObject({
    citation: { subject: { __typename: 'StatusChange' } },
    record: { __typename: 'Meeting', version: version + 1 },
    userErrors: [],
  });
});

it('shows the record among what the source supports, in the same request', async () => {
  const { id, version } = await cited('organization', 'slug: "national-peoples-congress"');
  const count = () =>
    find<{ supports: { totalCount: number } }>(
      `{ found: source(by: { slug: "un-member-states" }) { supports { totalCount } } }`,
    );
  const before = await count();
  const { data } = await api.ask(
    `mutation ($input: CiteRecordInput!) {
      citeRecord(input: $input) { citation { source { supports { totalCount } } } }
    }`,
    {
      input: {
        record: id,
        expectedVersion: version,
        citation: { source: 'un-member-states', locator: 'all' },
      },
    },
    { key },
  );
  expect(data).toEqual({
    citeRecord: {
      citation: { source: { supports: { totalCount: before.supports.totalCount + 1 } } },
    },
  });
});

it('tells all that is wrong with a citation at once', async () => {
  const event = await cited('meeting', `slug: "${meeting}"`);
  const quotation = 'x'.repeat(301);
  const { userErrors } = await cite(event, { source: 'nothing', locator: ' ', quotation });
  expect(userErrors).toEqual(
    expect.arrayContaining([
      { code: 'NOT_FOUND', path: ['input', 'citation', 'source'] },
      { code: 'INVALID', path: ['input', 'citation', 'locator'] },
      { code: 'INVALID', path: ['input', 'citation', 'quotation'] },
    ]),
  );
});

it('refuses to cite the same place of a source for the same thing twice', async () => {
  const event = await cited('incident', 'slug: "north-korean-missile-launch-2026-01-04"');
  await cite(event, { source, locator: '8.6' });
  const changed = { ...event, version: event.version + 1 };
  expect(await cite(changed, { source, locator: '8.6' })).toMatchObject({
    citation: null,
    userErrors: [{ code: 'INVALID', path: ['input', 'citation', 'locator'] }],
  });
});

it.each([
  { what: 'no id', query: undefined },
  {
    what: 'the id of what cannot be cited',
    query: '{ found: topic(by: { slug: "taiwan" }) { id } }',
  },
])('refuses $what as the record', async ({ query }) => {
  const { id } = query === undefined ? { id: 'nothing' } : await find(query);
  expect(await cite({ id, version: 1 }, { source, locator: '1' })).toEqual({
    citation: null,
    record: null,
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'record'] }],
  });
});

it('refuses to cite for an older version, and gives the record as it is', async () => {
  const event = await cited('meeting', `slug: "${meeting}"`);
  expect(await cite({ ...event, version: 99 }, { source, locator: '1' })).toMatchObject({
    citation: null,
    record: { id: event.id, version: event.version },
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

it('corrects what is given of a citation, clears what is null, and leaves the rest', async () => {
  const event = await cited('statement', 'slug: "lee-on-xi-as-neighbour-2026-01"');
  const { citation, record } = await cite(event, { source, locator: '8.7', quotation: 'words' });
  const expectedVersion = event.version + 1;
  expect(record?.citations).toHaveLength(event.citations.length + 1);
  expect(
    await change('updateCitation', {
      id: citation?.id,
      expectedVersion,
      locator: '8.8',
      quotation: null,
    }),
  ).toMatchObject({
    citation: { id: citation?.id, locator: '8.8', quotation: null, source: { slug: source } },
    userErrors: [],
  });
});

it('names what is wrong with a correction at its place in the input', async () => {
  const { version, citations } = await cited('meeting', 'slug: "lee-xi-earlier-meeting-2025"');
  const id = citations[0]?.id;
  const { userErrors } = await change('updateCitation', {
    id,
    expectedVersion: version,
    source: 'nothing',
    locator: null,
  });
  expect(userErrors).toEqual(
    expect.arrayContaining([
      { code: 'NOT_FOUND', path: ['input', 'source'] },
      { code: 'INVALID', path: ['input', 'locator'] },
    ]),
  );
});

it('takes a citation off its record', async () => {
  const { version, citations } = await cited(
    'meeting',
    'slug: "south-korean-state-visit-to-beijing-2026-01"',
  );
  const [first, ...others] = citations;
  expect(await remove(first?.id, version)).toEqual({
    removedId: first?.id,
    record: { citations: others.map(({ id }) => ({ id })) },
    userErrors: [],
  });
});

describe('the last citation of a record', () => {
  const last = () => cited('organization', 'slug: "state-council-of-china"');

  it('cannot be taken off it', async () => {
    const { version, citations } = await last();
    expect(await remove(citations[0]?.id, version)).toEqual({
      removedId: null,
      record: { citations: [{ id: citations[0]?.id }] },
      userErrors: [{ code: 'UNCITED', path: ['input', 'id'] }],
    });
  });

  it('can be taken off it by a key of the role ADMIN', async () => {
    const { version, citations } = await last();
    expect(await remove(citations[0]?.id, version, await api.key('ADMIN'))).toEqual({
      removedId: citations[0]?.id,
      record: { citations: [] },
      userErrors: [],
    });
  });
});
