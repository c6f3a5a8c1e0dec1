import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const selection = `country {
  id slug name version alpha2 alpha3 numeric formerCode isoStatus unMembership validity note
  names { value language kind }
  successors { slug }
}`;

const uncoded = {
  isoStatus: 'NOT_ASSIGNED',
  unMembership: 'NONE',
  citations: [{ source: 'iso-3166', locator: 'made up' }],
};

const create = (input: object) => edit('createCountry', selection, { ...uncoded, ...input });

const makeCountry = async (input: object) => recordOf(await create(input), 'country');

const update = ({ id, version }: { id: string; version: number }, input: object) =>
  edit('updateCountry', selection, { id, expectedVersion: version, ...input });

it('adds a former state with those that came after it', async () => {
  const { payload } = await create({
    name: 'Ruritania',
    isoStatus: 'FORMERLY_USED',
    formerCode: 'RURI',
    unMembership: 'FORMER_MEMBER',
    validity: '1945/1990-05-21',
    successors: ['CN', 'south-korea'],
  });
  expect(payload).toEqual({
    country: {
      id: expect.any(String) as string,
      slug: 'ruritania',
      name: 'Ruritania',
      version: 1,
      alpha2: null,
      alpha3: null,
      numeric: null,
      formerCode: 'RURI',
      isoStatus: 'FORMERLY_USED',
      unMembership: 'FORMER_MEMBER',
      validity: '1945/1990-05-21',
      note: null,
      names: [{ value: 'Ruritania', language: 'en', kind: 'PREFERRED' }],
      successors: [{ slug: 'china' }, { slug: 'south-korea' }],
    },
  });
});

it('finds a country by the code that it was given, at once', async () => {
  const country = await makeCountry({ name: 'Coded' });
  await update(country, { isoStatus: 'USER_ASSIGNED', alpha2: 'XC' });
  const { data } = await api.ask('{ country(by: { code: "XC" }) { name } }');
  expect(data).toEqual({ country: { name: 'Coded' } });
});

it('does not find a country by a code that it has lost', async () => {
  const country = await makeCountry({ name: 'Lost', isoStatus: 'USER_ASSIGNED', alpha2: 'XL' });
  await api.ask('{ country(by: { code: "XL" }) { name } }');
  await update(country, { isoStatus: 'NOT_ASSIGNED', alpha2: null });
  const { data } = await api.query('{ country(by: { code: "XL" }) { name } }');
  expect(data).toEqual({ country: null });
});

it.each([
  [
    'a code in small letters',
    { isoStatus: 'USER_ASSIGNED', alpha2: 'xk' },
    ['INVALID input.alpha2'],
  ],
  [
    'a code of two letters for one of three',
    { isoStatus: 'USER_ASSIGNED', alpha3: 'XK' },
    ['INVALID input.alpha3'],
  ],
  [
    'a number of two digits',
    { isoStatus: 'USER_ASSIGNED', numeric: '99' },
    ['INVALID input.numeric'],
  ],
  [
    'an officially assigned code that is not whole',
    { isoStatus: 'OFFICIALLY_ASSIGNED', alpha2: 'ZQ' },
    ['INVALID input.alpha3', 'INVALID input.numeric'],
  ],
  [
    'an officially assigned code that is left to users',
    { isoStatus: 'OFFICIALLY_ASSIGNED', alpha2: 'XZ', alpha3: 'XZZ', numeric: '999' },
    ['INVALID input.alpha2'],
  ],
  [
    'a user-assigned code that is not',
    { isoStatus: 'USER_ASSIGNED', alpha2: 'EH' },
    ['INVALID input.alpha2', 'TAKEN input.alpha2'],
  ],
  ['a code where there is none', { alpha2: 'XY' }, ['INVALID input.alpha2']],
  ['a code formerly used without it', { isoStatus: 'FORMERLY_USED' }, ['INVALID input.formerCode']],
  [
    'a former code that another one has',
    { isoStatus: 'FORMERLY_USED', formerCode: 'SUHH' },
    ['TAKEN input.formerCode'],
  ],
  [
    'codes that another one has',
    { isoStatus: 'OFFICIALLY_ASSIGNED', alpha2: 'KR', alpha3: 'CHN', numeric: '410' },
    ['TAKEN input.alpha2', 'TAKEN input.alpha3'],
  ],
  [
    'a time in which it existed that is no interval',
    { validity: '1990' },
    ['INVALID input.validity'],
  ],
  [
    'a successor that stands twice',
    { successors: ['CN', 'china'] },
    ['INVALID input.successors.1'],
  ],
  [
    'a successor that does not exist',
    { successors: ['CN', 'QQ'] },
    ['NOT_FOUND input.successors.1'],
  ],
])('refuses %s', async (_what, input, refusals) => {
  expect((await create({ name: 'Refused', ...input })).refusals.toSorted()).toEqual(refusals);
});

it('refuses a country that comes after itself', async () => {
  const country = await makeCountry({ name: 'Phoenix' });
  expect((await update(country, { successors: [country.id] })).refusals).toEqual([
    'INVALID input.successors.0',
  ]);
});

it('refuses a country that comes after itself by way of others', async () => {
  const last = await makeCountry({ name: 'Last' });
  const second = await makeCountry({ name: 'Second', successors: [last.id] });
  const first = await makeCountry({ name: 'First', successors: [second.id] });
  expect((await update(last, { successors: ['CN', first.id] })).refusals).toEqual([
    'INVALID input.successors',
  ]);
});

it('takes successors away and adds others', async () => {
  const country = await makeCountry({ name: 'Divided', successors: ['CN', 'JP'] });
  const { payload } = await update(country, { successors: ['JP', 'KR'] });
  expect(payload).toMatchObject({
    country: { version: 2, successors: [{ slug: 'japan' }, { slug: 'south-korea' }] },
  });
});

it('exchanges the display name, and clears what is null', async () => {
  const country = await makeCountry({ name: 'Old Name', note: 'A note.' });
  const { payload } = await update(country, { name: 'New Name', note: null });
  expect(payload).toMatchObject({
    country: { note: null, names: [{ value: 'New Name', language: 'en', kind: 'PREFERRED' }] },
  });
});

it('refuses a change of an older version, and gives the present one', async () => {
  const country = await makeCountry({ name: 'Contested' });
  await update(country, { note: 'First.' });
  expect(await update(country, { note: 'Second.' })).toMatchObject({
    payload: { country: { note: 'First.', version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});

it('deletes a country to which nothing refers', async () => {
  const { id } = await makeCountry({ name: 'Deleted' });
  const { payload } = await edit('deleteCountry', 'deletedId', { id, expectedVersion: 1 });
  expect(payload).toEqual({ deletedId: id });
});

it('does not delete a country that others name', async () => {
  const { data } = await api.ask('{ country(by: { code: "KR" }) { id version } }');
  const { id, version } = (data as { country: { id: string; version: number } }).country;
  const { refusals } = await edit('deleteCountry', 'deletedId', { id, expectedVersion: version });
  expect(refusals).toEqual(['IN_USE input.id']);
});
