import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
let admin: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
  admin = mutate(api, await api.key('ADMIN'));
});
afterAll(() => api.close());

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '1.1' }];

const selection = `person {
  id slug name version born description country { slug }
  names { id value language kind family given }
  positions { id tenure acting office { slug } citations { locator support } }
  externalIds { scheme value }
  citations { id locator support source { slug } }
}`;

const create = (input: object) => edit('createPerson', selection, { citations, ...input });

const makePerson = async (input: object) => recordOf(await create(input), 'person');

const update = (person: { id: string; version: number }, input: object) =>
  edit('updatePerson', selection, { id: person.id, expectedVersion: person.version, ...input });

it('adds a person with all that belongs to the person', async () => {
  const { payload } = await create({
    name: 'Cho Hyun',
    country: 'KR',
    born: '1957',
    description: 'A diplomat.',
    names: [{ value: '조현', language: 'ko-Hang', kind: 'PREFERRED', family: '조', given: '현' }],
    positions: [
      { office: 'foreign-minister-of-south-korea', tenure: '2025-07/..', acting: true, citations },
    ],
    externalIds: [{ scheme: 'made-up', value: 'cho-1' }],
  });
  expect(payload).toEqual({
    person: {
      id: expect.any(String) as string,
      slug: expect.stringMatching(/^cho-hyun/) as string,
      name: 'Cho Hyun',
      version: 1,
      born: '1957',
      description: 'A diplomat.',
      country: { slug: 'south-korea' },
      names: [
        { value: 'Cho Hyun', language: 'en', kind: 'PREFERRED', family: null, given: null },
        { value: '조현', language: 'ko-Hang', kind: 'PREFERRED', family: '조', given: '현' },
      ].map((name) => ({ id: expect.any(String) as string, ...name })),
      positions: [
        {
          id: expect.any(String) as string,
          tenure: '2025-07/..',
          acting: true,
          office: { slug: 'foreign-minister-of-south-korea' },
          citations: [{ locator: '1.1', support: 'STATED' }],
        },
      ],
      externalIds: [{ scheme: 'made-up', value: 'cho-1' }],
      citations: [
        {
          id: expect.any(String) as string,
          locator: '1.1',
          support: 'STATED',
          source: { slug: 'beijing-visit-report-2026-01' },
        },
      ],
    },
  });
});

it('finds a new person by the display name, in the same request', async () => {
  const { data } = await api.ask(
    `mutation ($input: CreatePersonInput!) {
      createPerson(input: $input) { person { country { persons(filter: { name: "ngo" }) { nodes { name } } } } }
    }`,
    { input: { name: 'Ngô', country: 'VN', citations } },
    { key: await api.key('EDITOR') },
  );
  expect(data).toEqual({
    createPerson: { person: { country: { persons: { nodes: [{ name: 'Ngô' }] } } } },
  });
});

it('needs a citation from an editor', async () => {
  const { refusals } = await edit('createPerson', 'person { id }', { name: 'Uncited' });
  expect(refusals).toEqual(['UNCITED input.citations']);
});

it('needs no citation from an administrator', async () => {
  const { refusals } = await admin('createPerson', 'person { id }', { name: 'Waived' });
  expect(refusals).toEqual([]);
});

it('leaves what is left out, and clears what is null', async () => {
  const person = await makePerson({ name: 'Patched', country: 'KR', born: '1960' });
  const { payload } = await update(person, { born: null, description: 'New.' });
  expect(payload).toMatchObject({
    person: { version: 2, born: null, description: 'New.', country: { slug: 'south-korea' } },
  });
});

it('exchanges the display name among the names, and keeps its id', async () => {
  const person = await makePerson({ name: 'Old Spelling' });
  const { names } = person as unknown as { names: { id: string }[] };
  const { payload } = await update(person, { name: 'New Spelling' });
  expect(payload).toMatchObject({
    person: {
      name: 'New Spelling',
      names: [{ id: names[0]?.id, value: 'New Spelling', language: 'en', kind: 'PREFERRED' }],
    },
  });
});

it('keeps of the parts of a changed display name those that it still has', async () => {
  const name = { value: 'Lee Jae', language: 'en', kind: 'PREFERRED', family: 'Lee', given: 'Jae' };
  const person = await makePerson({ name: 'Lee Jae', names: [name] });
  const { payload } = await update(person, { name: 'Lee Jung' });
  expect(payload).toMatchObject({
    person: { names: [{ value: 'Lee Jung', family: 'Lee', given: null }] },
  });
});

it('replaces a list that is given, where what stays keeps its id', async () => {
  const kept = { value: '남', language: 'ko-Hang', kind: 'PREFERRED' };
  const gone = { value: '南', language: 'ja', kind: 'ALIAS' };
  const person = await makePerson({ name: 'Nam', names: [kept, gone] });
  const { names } = person as unknown as { names: { id: string; value: string }[] };
  const { payload } = await update(person, { names: [kept] });
  expect(payload).toMatchObject({ person: { names: names.filter(({ value }) => value !== '南') } });
});

it('does not lose a citation that is the last one', async () => {
  const person = await makePerson({ name: 'Cited' });
  expect((await update(person, { citations: [] })).refusals).toEqual(['UNCITED input.citations']);
});

it.each([
  [
    'a name in no language',
    { names: [{ value: 'x', language: 'Korean', kind: 'ALIAS' }] },
    'INVALID input.names.0.language',
  ],
  [
    'a name that stands twice',
    { names: [1, 2].map(() => ({ value: 'x', language: 'ko', kind: 'ALIAS' })) },
    'INVALID input.names.1',
  ],
  [
    'a family name that the name does not have',
    { names: [{ value: 'x', language: 'ko', kind: 'ALIAS', family: 'y' }] },
    'INVALID input.names.0.family',
  ],
  ['an interval of birth', { born: '1950/1951' }, 'INVALID input.born'],
  [
    'a tenure that is no interval',
    { positions: [{ office: 'president-of-china', tenure: '2020' }] },
    'INVALID input.positions.0.tenure',
  ],
  [
    'a tenure that ended before the birth',
    { born: '1960', positions: [{ office: 'president-of-china', tenure: '1950/1955' }] },
    'INVALID input.positions.0.tenure',
  ],
  [
    'a position that stands twice',
    { positions: [1, 2].map(() => ({ office: 'president-of-china', tenure: '1950/1955' })) },
    'INVALID input.positions.1',
  ],
  [
    'an office that does not exist',
    { positions: [{ office: 'nowhere', tenure: '1950/1955' }] },
    'NOT_FOUND input.positions.0.office',
  ],
  ['a country that does not exist', { country: 'QQ' }, 'NOT_FOUND input.country'],
  [
    'a source that does not exist',
    { citations: [{ source: 'none', locator: '1' }] },
    'NOT_FOUND input.citations.0.source',
  ],
  [
    'an id that stands twice',
    { externalIds: [1, 2].map(() => ({ scheme: 'made-up', value: 'twice' })) },
    'INVALID input.externalIds.1',
  ],
  [
    'an id of another person',
    { externalIds: [{ scheme: 'wikidata', value: 'Q76' }] },
    'TAKEN input.externalIds.0.value',
  ],
  ['a slug of another person', { slug: 'lee-jae-myung' }, 'TAKEN input.slug'],
  ['a slug that is none', { slug: 'Not a slug' }, 'INVALID input.slug'],
])('refuses %s', async (_what, input, refusal) => {
  expect((await create({ name: 'Refused', ...input })).refusals).toEqual([refusal]);
});

it('allows tenures that overlap', async () => {
  const positions = ['1950/1955', '1954/1960'].map((tenure) => ({
    office: 'president-of-china',
    tenure,
  }));
  expect((await create({ name: 'Overlapping', positions })).refusals).toEqual([]);
});

it('tells all that is wrong at once', async () => {
  const { refusals } = await create({ name: ' ', country: 'QQ', born: '1950/1951', citations: [] });
  expect(refusals.toSorted()).toEqual([
    'INVALID input.born',
    'INVALID input.name',
    'NOT_FOUND input.country',
    'UNCITED input.citations',
  ]);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const person = await makePerson({ name: 'Contested' });
  await update(person, { description: 'First.' });
  expect(await update(person, { description: 'Second.' })).toMatchObject({
    payload: { person: { description: 'First.', version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});

it('deletes a person to whom nothing refers', async () => {
  const { id } = await makePerson({ name: 'Deleted' });
  await edit('deletePerson', 'deletedId', { id, expectedVersion: 1 });
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(data).toEqual({ node: null });
});

it('does not delete a person who stands in events', async () => {
  const { data } = await api.ask('{ person(by: { slug: "lee-jae-myung" }) { id version } }');
  const { id, version } = (data as { person: { id: string; version: number } }).person;
  const { refusals } = await edit('deletePerson', 'deletedId', { id, expectedVersion: version });
  expect(refusals).toEqual(['IN_USE input.id']);
});
