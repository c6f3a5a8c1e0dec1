import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const alias = { value: '갑', language: 'ko-Hang', kind: 'ALIAS' };

interface Named {
  readonly id: string;
  readonly version: number;
  readonly names: readonly { readonly id: string; readonly value: string }[];
}

const makePerson = async (name: string, names: object[] = [alias]): Promise<Named> => {
  const citations = [{ source: 'beijing-visit-report-2026-01', locator: '1.1' }];
  const selection = 'person { id version names { id value } }';
  return recordOf(
    await edit('createPerson', selection, { name, names, citations }),
    'person',
  ) as Named;
};

const idOf = ({ names }: Named, wanted: string): string =>
  names.find(({ value }) => value === wanted)?.id ?? '';

const bearer = `bearer {
  ... on Person { version names { value } }
  ... on Organization { name names(languages: ["ko"]) { value } }
  ... on Country { name names(languages: ["tlh"]) { value } }
}`;

it('adds a name to a person', async () => {
  const { id } = await makePerson('Adding');
  const name = { value: 'Gap', language: 'ko-Latn', kind: 'TRANSLITERATION', given: 'Gap' };
  const input = { bearer: id, expectedVersion: 1, name };
  const selection = `name { value language kind family given } ${bearer}`;
  expect((await edit('addName', selection, input)).payload).toEqual({
    name: { ...name, family: null },
    bearer: { version: 2, names: [{ value: 'Adding' }, { value: '갑' }, { value: 'Gap' }] },
  });
});

it.each([
  [
    'organization',
    '{ found: organization(by: { slug: "china-central-television" }) { id version } }',
  ],
  ['country', '{ found: country(by: { code: "KR" }) { id version } }'],
])('adds a name to a record of another kind: %s', async (_kind, query) => {
  const { data } = await api.ask(query);
  const { id, version } = (data as { found: { id: string; version: number } }).found;
  const name = { value: 'tlhIngan', language: 'tlh', kind: 'ALIAS' };
  const input = { bearer: id, expectedVersion: version, name };
  const { payload } = await edit('addName', 'name { value }', input);
  expect(payload).toEqual({ name: { value: 'tlhIngan' } });
});

it('is found by `node`', async () => {
  const person = await makePerson('Found');
  const { data } = await api.ask(
    'query ($id: ID!) { node(id: $id) { ... on Name { id value language } } }',
    { id: idOf(person, '갑') },
  );
  expect(data).toEqual({ node: { id: idOf(person, '갑'), value: '갑', language: 'ko-Hang' } });
});

it('changes a name, which keeps its id', async () => {
  const person = await makePerson('Changing');
  const id = idOf(person, '갑');
  const input = { id, expectedVersion: 1, value: '을', kind: 'FORMER' };
  const { payload } = await edit('updateName', `name { id value kind } ${bearer}`, input);
  expect(payload).toEqual({
    name: { id, value: '을', kind: 'FORMER' },
    bearer: { version: 2, names: [{ value: 'Changing' }, { value: '을' }] },
  });
});

it('finds the bearer by the new name, and no more by the old one', async () => {
  const old = { value: '병', language: 'ko-Hang', kind: 'ALIAS' };
  const person = await makePerson('Searched', [old]);
  await edit('updateName', 'name { id }', {
    id: idOf(person, '병'),
    expectedVersion: 1,
    value: '정',
  });
  const { data } = await api.ask(`{
    old: persons(filter: { name: "병" }) { nodes { name } }
    new: persons(filter: { name: "정" }) { nodes { name } }
  }`);
  expect(data).toEqual({ old: { nodes: [] }, new: { nodes: [{ name: 'Searched' }] } });
});

it('clears a part of a name', async () => {
  const whole = { value: '김갑', language: 'ko-Hang', kind: 'ALIAS', family: '김', given: '갑' };
  const person = await makePerson('Parted', [whole]);
  const input = { id: idOf(person, '김갑'), expectedVersion: 1, given: null };
  const { payload } = await edit('updateName', 'name { family given }', input);
  expect(payload).toEqual({ name: { family: '김', given: null } });
});

it('takes a name away', async () => {
  const person = await makePerson('Removing');
  const id = idOf(person, '갑');
  const selection = 'removedId record { ... on Person { version names { value } } }';
  expect((await edit('removeName', selection, { id, expectedVersion: 1 })).payload).toEqual({
    removedId: id,
    record: { version: 2, names: [{ value: 'Removing' }] },
  });
});

it('keeps the display name among the names', async () => {
  const person = await makePerson('Displayed');
  const input = { id: idOf(person, 'Displayed'), expectedVersion: 1 };
  expect((await edit('removeName', 'removedId', input)).refusals).toEqual(['INVALID input.id']);
});

it('changes the display name only with the record', async () => {
  const person = await makePerson('Shown');
  const input = { id: idOf(person, 'Shown'), expectedVersion: 1, value: 'Hidden' };
  expect((await edit('updateName', 'name { id }', input)).refusals).toEqual([
    'INVALID input.value',
  ]);
});

it('lets the display name say which part of it is which', async () => {
  const person = await makePerson('Lee Who');
  const input = { id: idOf(person, 'Lee Who'), expectedVersion: 1, family: 'Lee' };
  const { payload } = await edit('updateName', 'name { value family }', input);
  expect(payload).toEqual({ name: { value: 'Lee Who', family: 'Lee' } });
});

it.each([
  ['that is there already', alias, ['INVALID input.name']],
  ['in no language', { ...alias, language: 'KO' }, ['INVALID input.name.language']],
  ['that says nothing', { ...alias, value: ' ' }, ['INVALID input.name.value']],
  [
    'with all its faults at once',
    { ...alias, language: 'Korean', value: ' x' },
    ['INVALID input.name.language', 'INVALID input.name.value'],
  ],
])('refuses a name %s', async (_what, name, refusals) => {
  const { id } = await makePerson('Refusing');
  const answer = await edit('addName', 'name { id }', { bearer: id, expectedVersion: 1, name });
  expect(answer.refusals.toSorted()).toEqual(refusals);
});

it('refuses a bearer that can have no names', async () => {
  const { data } = await api.ask('{ topic(by: { slug: "taiwan" }) { id } }');
  const { id } = (data as { topic: { id: string } }).topic;
  const { refusals } = await edit('addName', 'name { id }', {
    bearer: id,
    expectedVersion: 1,
    name: alias,
  });
  expect(refusals).toEqual(['NOT_FOUND input.bearer']);
});

it('refuses a name that was taken away', async () => {
  const person = await makePerson('Twice');
  const input = { id: idOf(person, '갑'), expectedVersion: 1 };
  await edit('removeName', 'removedId', input);
  expect((await edit('removeName', 'removedId', input)).refusals).toEqual(['NOT_FOUND input.id']);
});

it('refuses a change of an older version, and gives the bearer as it is', async () => {
  const person = await makePerson('Contested');
  const input = { id: idOf(person, '갑'), expectedVersion: 1, value: '을' };
  await edit('updateName', 'name { id }', input);
  expect(
    await edit('updateName', `name { id } ${bearer}`, { ...input, value: '병' }),
  ).toMatchObject({
    payload: { name: null, bearer: { version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});
