import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const selection = 'office { id slug title kind version country { slug } organization { slug } }';

const create = (input: object) => edit('createOffice', selection, { kind: 'ENVOY', ...input });

const makeOffice = async (input: object) => recordOf(await create(input), 'office');

const update = ({ id, version }: { id: string; version: number }, input: object) =>
  edit('updateOffice', selection, { id, expectedVersion: version, ...input });

it('adds an office, which no source has to support', async () => {
  const { payload } = await create({ title: 'Ambassador of China to Japan', country: 'CN' });
  expect(payload).toEqual({
    office: {
      id: expect.any(String) as string,
      slug: 'ambassador-of-china-to-japan',
      title: 'Ambassador of China to Japan',
      kind: 'ENVOY',
      version: 1,
      country: { slug: 'china' },
      organization: null,
    },
  });
});

it('leaves what is left out, and clears what is null', async () => {
  const office = await makeOffice({
    title: 'Spokesperson',
    country: 'CN',
    organization: 'state-council-of-china',
  });
  const { payload } = await update(office, { country: null, kind: 'OTHER' });
  expect(payload).toMatchObject({
    office: {
      title: 'Spokesperson',
      kind: 'OTHER',
      version: 2,
      country: null,
      organization: { slug: 'state-council-of-china' },
    },
  });
});

it('refuses an office of nobody', async () => {
  expect((await create({ title: 'Nobody' })).refusals).toEqual(['INVALID input.country']);
});

it('refuses to take an office away from all whom it belongs to', async () => {
  const office = await makeOffice({ title: 'Somebody', country: 'CN' });
  expect((await update(office, { country: null })).refusals).toEqual(['INVALID input.country']);
});

it('tells all that is wrong at once', async () => {
  const { refusals } = await create({ title: ' x', slug: 'president-of-china', country: 'QQ' });
  expect(refusals.toSorted()).toEqual([
    'INVALID input.title',
    'NOT_FOUND input.country',
    'TAKEN input.slug',
  ]);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const office = await makeOffice({ title: 'Contested', country: 'CN' });
  await update(office, { title: 'First' });
  expect(await update(office, { title: 'Second' })).toMatchObject({
    payload: { office: { title: 'First', version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});

it('deletes an office that nobody held', async () => {
  const { id } = await makeOffice({ title: 'Abolished', country: 'CN' });
  const { payload } = await edit('deleteOffice', 'deletedId', { id, expectedVersion: 1 });
  expect(payload).toEqual({ deletedId: id });
});

it('does not delete an office that somebody held', async () => {
  const { id } = await makeOffice({ title: 'Held', country: 'CN' });
  await edit('createPerson', 'person { id }', {
    name: 'Holder',
    positions: [{ office: id, tenure: '2020/2021' }],
    citations: [{ source: 'beijing-visit-report-2026-01', locator: '1.1' }],
  });
  const { refusals } = await edit('deleteOffice', 'deletedId', { id, expectedVersion: 1 });
  expect(refusals).toEqual(['IN_USE input.id']);
});
