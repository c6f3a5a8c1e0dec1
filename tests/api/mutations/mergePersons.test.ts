import { addMeetings } from '../../support/addMeetings.ts';
import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const cited = (locator: string) => [{ source: 'beijing-visit-report-2026-01', locator }];

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
}

const makePerson = async (input: object): Promise<Kept> => {
  const all = { citations: cited('1.1'), ...input };
  return recordOf(await edit('createPerson', 'person { id slug version }', all), 'person') as Kept;
};

const makeMeeting = async (parties: object[]): Promise<string> => {
  const input = {
    title: 'Talks',
    format: 'TALKS',
    when: { edtf: '1955' },
    citations: cited('2.1'),
  };
  return recordOf(await edit('createMeeting', 'meeting { id }', { ...input, parties }), 'meeting')
    .id;
};

const readParties = async (id: string) => {
  const { data } = await api.ask(
    `query ($id: ID!) {
      node(id: $id) {
        ... on Meeting {
          version
          parties { nodes { role titleAsPrinted person { name } organization { slug } country { slug } } }
        }
      }
    }`,
    { id },
  );
  return (data as { node: { version: number; parties: { nodes: object[] } } }).node;
};

const merge = (from: Kept, into: Kept, selection = 'person { id version }') =>
  edit('mergePersons', selection, {
    from: from.id,
    fromVersion: from.version,
    into: into.id,
    intoVersion: into.version,
  });

it('gives the one that stays what it lacks, and nothing twice', async () => {
  const position = { office: 'premier-of-china', tenure: '1950/1955' };
  const from = await makePerson({
    name: 'Chia',
    born: '1901',
    country: 'CN',
    externalIds: [{ scheme: 'made-up', value: 'chia' }],
    positions: [
      { ...position, citations: [...cited('3.1'), ...cited('3.2')] },
      { office: 'president-of-china', tenure: '1956/1957' },
    ],
    citations: [...cited('1.1'), ...cited('1.2')],
  });
  const into = await makePerson({
    name: 'Jia',
    description: 'Stays.',
    positions: [{ ...position, citations: cited('3.2') }],
  });
  const { payload } = await merge(
    from,
    into,
    `person {
      name version born description country { slug } externalIds { value }
      positions { tenure citations { locator } } citations { locator }
    }`,
  );
  expect(payload).toEqual({
    person: {
      name: 'Jia',
      version: 2,
      born: '1901',
      description: 'Stays.',
      country: { slug: 'china' },
      externalIds: [{ value: 'chia' }],
      positions: [
        { tenure: '1956/1957', citations: [] },
        { tenure: '1950/1955', citations: [{ locator: '3.1' }, { locator: '3.2' }] },
      ],
      citations: [{ locator: '1.1' }, { locator: '1.2' }],
    },
  });
});

it('gives the one that stays the names that it lacks, as others beside its usual ones', async () => {
  const shared = { value: '甲', language: 'zh-Hant', kind: 'ALIAS' };
  const hans = { value: '家', language: 'zh-Hans', kind: 'PREFERRED' };
  const from = await makePerson({ name: 'Ka', names: [shared, hans] });
  const into = await makePerson({ name: 'Ga', names: [shared] });
  const { payload } = await merge(from, into, 'person { names { value kind } }');
  const { names } = payload.person as { names: { value: string; kind: string }[] };
  expect(names.map(({ value, kind }) => `${value} ${kind}`).toSorted()).toEqual([
    'Ga PREFERRED',
    'Ka ALIAS',
    '家 PREFERRED',
    '甲 ALIAS',
  ]);
});

it('takes the place of the other in events, where nobody stands in a role twice', async () => {
  const from = await makePerson({ name: 'Guest A', country: 'CN' });
  const into = await makePerson({ name: 'Guest B' });
  const id = await makeMeeting([
    { role: 'HOST', country: 'JP' },
    { role: 'GUEST', person: into.id },
    { role: 'GUEST', person: from.id, titleAsPrinted: 'Envoy' },
    { role: 'OBSERVER', person: from.id },
  ]);
  await merge(from, into);
  const china = { slug: 'china' };
  const person = { name: 'Guest B' };
  expect(await readParties(id)).toEqual({
    version: 2,
    parties: {
      nodes: [
        { role: 'HOST', country: { slug: 'japan' } },
        { role: 'GUEST', titleAsPrinted: 'Envoy', person, country: china },
        { role: 'OBSERVER', person, country: china },
      ].map((party) => ({ titleAsPrinted: null, person: null, organization: null, ...party })),
    },
  });
});

it('leaves two parties of one person who acts for two bodies', async () => {
  const from = await makePerson({ name: 'Doubled A', country: 'CN' });
  const into = await makePerson({ name: 'Doubled B', country: 'CN' });
  const id = await makeMeeting([
    { role: 'GUEST', person: from.id, organization: 'state-council-of-china' },
    { role: 'GUEST', person: into.id, organization: 'communist-party-of-china' },
  ]);
  await merge(from, into);
  const { parties } = await readParties(id);
  expect(parties.nodes).toMatchObject([
    { person: { name: 'Doubled B' }, organization: { slug: 'state-council-of-china' } },
    { person: { name: 'Doubled B' }, organization: { slug: 'communist-party-of-china' } },
  ]);
});

it('moves the timeline of the one to the other, in the same request', async () => {
  const from = await makePerson({ name: 'Timeline A' });
  const into = await makePerson({ name: 'Timeline B' });
  const id = await makeMeeting([{ role: 'PARTICIPANT', person: from.id, country: 'CN' }]);
  const { payload } = await merge(from, into, 'person { timeline { totalCount nodes { id } } }');
  expect(payload).toEqual({ person: { timeline: { totalCount: 1, nodes: [{ id }] } } });
});

it('leads from the old id and the old slug to the one that stays', async () => {
  const from = await makePerson({ name: 'Was', slug: 'was-once' });
  const into = await makePerson({ name: 'Is' });
  await merge(from, into);
  const { data } = await api.ask(
    `query ($id: ID!) {
      byId: node(id: $id) { ... on Person { name } }
      bySlug: person(by: { slug: "was-once" }) { name }
    }`,
    { id: from.id },
  );
  expect(data).toEqual({ byId: { name: 'Is' }, bySlug: { name: 'Is' } });
});

it('leads on from one merge to the next', async () => {
  const first = await makePerson({ name: 'First', slug: 'first-of-three' });
  const second = await makePerson({ name: 'Second', slug: 'second-of-three' });
  const third = await makePerson({ name: 'Third' });
  await merge(first, second);
  await merge({ ...second, version: 2 }, third);
  const id = await makeMeeting([{ role: 'PARTICIPANT', person: 'first-of-three' }]);
  expect(await readParties(id)).toMatchObject({
    parties: { nodes: [{ person: { name: 'Third' } }] },
  });
});

it('leads nowhere once the one that stayed is deleted', async () => {
  const from = await makePerson({ name: 'Gone', slug: 'gone-for-good' });
  const into = await makePerson({ name: 'Gone as well' });
  await merge(from, into);
  await edit('deletePerson', 'deletedId', { id: into.id, expectedVersion: 2 });
  const { refusals } = await edit('createMeeting', 'meeting { id }', {
    title: 'Talks',
    format: 'TALKS',
    when: { edtf: '1955' },
    citations: cited('2.1'),
    parties: [{ role: 'PARTICIPANT', person: 'gone-for-good' }],
  });
  expect(refusals).toEqual(['NOT_FOUND input.parties.0.person']);
});

it('keeps the old slug from anybody else', async () => {
  const from = await makePerson({ name: 'Kept', slug: 'kept-slug' });
  await merge(from, await makePerson({ name: 'Keeper' }));
  const input = { name: 'Newcomer', slug: 'kept-slug', citations: cited('1.1') };
  expect((await edit('createPerson', 'person { id }', input)).refusals).toEqual([
    'TAKEN input.slug',
  ]);
});

it('leaves a revision of each record that it changes', async () => {
  const from = await makePerson({ name: 'Revised A' });
  const into = await makePerson({ name: 'Revised B' });
  await makeMeeting([{ role: 'PARTICIPANT', person: from.id }]);
  const since = new Date().toISOString();
  await merge(from, into);
  const { data } = await api.ask(
    `query ($since: DateTime!) {
      changes(since: $since) { nodes { operation recordType version mergedInto { id } } }
    }`,
    { since },
  );
  const { nodes } = (data as { changes: { nodes: object[] } }).changes;
  expect(new Set(nodes)).toEqual(
    new Set([
      { operation: 'UPDATED', recordType: 'Meeting', version: 2, mergedInto: null },
      { operation: 'MERGED', recordType: 'Person', version: 1, mergedInto: { id: into.id } },
      { operation: 'UPDATED', recordType: 'Person', version: 2, mergedInto: null },
    ]),
  );
});

it('takes as many statements for hundreds of events as for one', async () => {
  const counts: number[] = [];
  for (const events of [1, 300]) {
    const from = await makePerson({ name: `Busy ${String(events)}` });
    const into = await makePerson({ name: `Idle ${String(events)}` });
    await addMeetings(api.store, from.id, events);
    const { payload, statements } = await merge(from, into, 'person { meetings { totalCount } }');
    counts.push(statements);
    expect(payload).toEqual({ person: { meetings: { totalCount: events } } });
  }
  expect(counts[1]).toBe(counts[0]);
});

it('refuses to make one of a person and the same person', async () => {
  const person = await makePerson({ name: 'Alone' });
  expect((await merge(person, person)).refusals).toEqual(['INVALID input.into']);
});

it('keeps namesakes of different countries and births apart', async () => {
  const from = await makePerson({ name: 'Namesake', country: 'CN', born: '1901' });
  const into = await makePerson({ name: 'Namesake', country: 'JP', born: '1902-05' });
  expect((await merge(from, into)).refusals).toEqual(['INVALID input.from', 'INVALID input.from']);
});

it('makes one of two whose births are told more and less precisely', async () => {
  const from = await makePerson({ name: 'Born A', born: '1901-05-06' });
  const into = await makePerson({ name: 'Born B', born: '1901' });
  expect((await merge(from, into)).refusals).toEqual([]);
});

it('refuses what is neither', async () => {
  const wrong = { id: 'meaningless', version: 1, slug: '' };
  expect((await merge(wrong, wrong)).refusals).toEqual([
    'NOT_FOUND input.from',
    'NOT_FOUND input.into',
  ]);
});

it('refuses older versions of either', async () => {
  const from = await makePerson({ name: 'Stale A' });
  const into = await makePerson({ name: 'Stale B' });
  const { refusals } = await merge({ ...from, version: 7 }, { ...into, version: 8 });
  expect(refusals).toEqual(['CONFLICT input.fromVersion', 'CONFLICT input.intoVersion']);
});

it('is done once, when two are made one from either side at the same time', async () => {
  const one = await makePerson({ name: 'Either A' });
  const other = await makePerson({ name: 'Either B' });
  const answers = await Promise.all([merge(one, other), merge(other, one)]);
  expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(1);
});
