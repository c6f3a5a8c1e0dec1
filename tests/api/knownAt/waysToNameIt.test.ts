import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { everythingOfPerson, type Kept, recordsInTime } from '../../support/recordsInTime.ts';

let api: TestApi;
let key: string;
let records: ReturnType<typeof recordsInTime>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('ADMIN');
  records = recordsInTime(api, key);
});
afterAll(() => api.close());

const alias = { value: 'Single', language: 'en', kind: 'ALIAS' };

it('shows a part by its own id as it was then', async () => {
  const { id, updatedAt } = await records.makePerson('Ada Called', { names: [alias] });
  const { names } = (await records.read(id, everythingOfPerson)) as {
    names: { id: string; kind: string }[];
  };
  const called = names.find(({ kind }) => kind === 'ALIAS')?.id ?? '';
  await api.ask(
    `mutation ($input: UpdateNameInput!) { updateName(input: $input) { userErrors { message } } }`,
    { input: { id: called, expectedVersion: 1, value: 'Changed' } },
    { key },
  );
  expect([
    await records.read(called, '... on Name { value }'),
    await records.read(called, '... on Name { value }', updatedAt),
  ]).toEqual([{ value: 'Changed' }, { value: 'Single' }]);
});

it('shows a record by its slug, and the present one beside it in the same request', async () => {
  const made = await records.makePerson('Ada Twice', { slug: 'ada-twice', description: 'One.' });
  const { id, version, updatedAt } = made;
  await records.change('updatePerson', 'Person', {
    id,
    expectedVersion: version,
    description: 'Two.',
  });
  const { data } = await api.ask(
    `query ($knownAt: DateTime) {
      then: person(by: { slug: "ada-twice" }, knownAt: $knownAt) { ...said }
      now: person(by: { slug: "ada-twice" }) { ...said }
    }
    fragment said on Person { description names { value } citations { id } }`,
    { knownAt: updatedAt },
  );
  const names = [{ value: 'Ada Twice' }];
  expect(data).toEqual({
    then: { description: 'One.', names, citations: [] },
    now: { description: 'Two.', names, citations: [] },
  });
});

it('shows a country by its code as it was then', async () => {
  const read = async (knownAt?: string): Promise<unknown> => {
    const source = `query ($knownAt: DateTime) {
      country(by: { code: "KR" }, knownAt: $knownAt) { id version capital updatedAt leaders { person { slug } } }
    }`;
    return ((await api.ask(source, { knownAt })).data as { country: unknown }).country;
  };
  const then = (await read()) as Kept;
  await api.ask(
    `mutation ($input: UpdateCountryInput!) { updateCountry(input: $input) { userErrors { message } } }`,
    { input: { id: then.id, expectedVersion: then.version, capital: 'Elsewhere' } },
    { key },
  );
  expect([await read(), await read(then.updatedAt)]).toEqual([
    expect.objectContaining({ capital: 'Elsewhere' }),
    then,
  ]);
});
