import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '1.1' }];

const selection = `organization {
  id slug name version kind description country { slug } parent { slug }
  names { value language kind }
}`;

const create = (input: object) =>
  edit('createOrganization', selection, { kind: 'MINISTRY', citations, ...input });

const makeOrganization = async (input: object) => recordOf(await create(input), 'organization');

const update = ({ id, version }: { id: string; version: number }, input: object) =>
  edit('updateOrganization', selection, { id, expectedVersion: version, ...input });

it('adds an organization under another one', async () => {
  const { payload } = await create({
    name: 'Bureau of Protocol',
    parent: 'ministry-of-foreign-affairs-of-china',
    country: 'CN',
    description: 'Receives guests.',
  });
  expect(payload).toEqual({
    organization: {
      id: expect.any(String) as string,
      slug: 'bureau-of-protocol',
      name: 'Bureau of Protocol',
      version: 1,
      kind: 'MINISTRY',
      description: 'Receives guests.',
      country: { slug: 'china' },
      parent: { slug: 'ministry-of-foreign-affairs-of-china' },
      names: [{ value: 'Bureau of Protocol', language: 'en', kind: 'PREFERRED' }],
    },
  });
});

it('leaves what is left out, clears what is null, and exchanges the display name', async () => {
  const body = await makeOrganization({ name: 'Old Bureau', country: 'CN', description: 'Old.' });
  const { payload } = await update(body, { name: 'New Bureau', description: null });
  expect(payload).toMatchObject({
    organization: {
      version: 2,
      description: null,
      country: { slug: 'china' },
      names: [{ value: 'New Bureau', language: 'en', kind: 'PREFERRED' }],
    },
  });
});

it('refuses an organization that is part of itself', async () => {
  const body = await makeOrganization({ name: 'Ouroboros' });
  expect((await update(body, { parent: body.id })).refusals).toEqual(['INVALID input.parent']);
});

it('refuses an organization that is part of itself by way of others', async () => {
  const top = await makeOrganization({ name: 'Top' });
  const middle = await makeOrganization({ name: 'Middle', parent: top.id });
  const bottom = await makeOrganization({ name: 'Bottom', parent: middle.id });
  expect((await update(top, { parent: bottom.id })).refusals).toEqual(['INVALID input.parent']);
});

it('lets an organization move to another place in the same tree', async () => {
  const top = await makeOrganization({ name: 'Root' });
  const middle = await makeOrganization({ name: 'Branch', parent: top.id });
  const bottom = await makeOrganization({ name: 'Leaf', parent: middle.id });
  expect(await update(bottom, { parent: top.id })).toMatchObject({
    payload: { organization: { parent: { slug: 'root' } } },
    refusals: [],
  });
});

it('closes no circle when both its halves are sent at the same time', async () => {
  const one = await makeOrganization({ name: 'Half' });
  const other = await makeOrganization({ name: 'Other Half' });
  const answers = await Promise.all([
    update(one, { parent: other.id }),
    update(other, { parent: one.id }),
  ]);
  expect(answers.flatMap(({ refusals }) => refusals)).toEqual(['INVALID input.parent']);
});

it('tells all that is wrong at once', async () => {
  const { refusals } = await create({
    name: 'Wrong',
    parent: 'nowhere',
    slug: 'china-central-television',
    names: [{ value: '局', language: 'zh-Hans', kind: 'ALIAS', family: '局' }],
    citations: [],
  });
  expect(refusals.toSorted()).toEqual([
    'INVALID input.names.0.family',
    'NOT_FOUND input.parent',
    'TAKEN input.slug',
    'UNCITED input.citations',
  ]);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const body = await makeOrganization({ name: 'Contested' });
  await update(body, { description: 'First.' });
  expect(await update(body, { description: 'Second.' })).toMatchObject({
    payload: { organization: { description: 'First.', version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});

it('deletes an organization to which nothing refers', async () => {
  const { id } = await makeOrganization({ name: 'Dissolved' });
  const { payload } = await edit('deleteOrganization', 'deletedId', { id, expectedVersion: 1 });
  expect(payload).toEqual({ deletedId: id });
});

it('does not delete an organization that has others under it', async () => {
  const { id } = await makeOrganization({ name: 'Parent' });
  await create({ name: 'Child', parent: id });
  const { refusals } = await edit('deleteOrganization', 'deletedId', { id, expectedVersion: 1 });
  expect(refusals).toEqual(['IN_USE input.id']);
});
