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

interface Kept {
  readonly id: string;
  readonly version: number;
}

const makeOrganization = async (input: object): Promise<Kept> => {
  const all = { kind: 'BROADCASTER', citations, ...input };
  return recordOf(
    await edit('createOrganization', 'organization { id version }', all),
    'organization',
  );
};

const merge = (from: Kept, into: Kept, selection = 'organization { id }') =>
  edit('mergeOrganizations', selection, {
    from: from.id,
    fromVersion: from.version,
    into: into.id,
    intoVersion: into.version,
  });

const read = async (id: string, fields: string): Promise<unknown> => {
  const { data } = await api.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id });
  return (data as { node: unknown }).node;
};

it('gives the one that stays what it lacks', async () => {
  const from = await makeOrganization({
    name: 'The Broadcaster',
    country: 'CN',
    parent: 'state-council-of-china',
    externalIds: [{ scheme: 'made-up', value: 'tv' }],
  });
  const into = await makeOrganization({ name: 'Broadcaster', kind: 'PRESS' });
  const selection = `organization {
    name kind version country { slug } parent { slug } externalIds { value } names(kinds: [ALIAS]) { value }
  }`;
  expect((await merge(from, into, selection)).payload).toEqual({
    organization: {
      name: 'Broadcaster',
      kind: 'PRESS',
      version: 2,
      country: { slug: 'china' },
      parent: { slug: 'state-council-of-china' },
      externalIds: [{ value: 'tv' }],
      names: [{ value: 'The Broadcaster' }],
    },
  });
});

it('takes the place of the other as the channel and the speaker of a statement', async () => {
  const from = await makeOrganization({ name: 'Channel A', country: 'CN' });
  const into = await makeOrganization({ name: 'Channel B' });
  const statement = await edit('recordStatement', 'statement { id }', {
    title: 'A comment',
    act: 'COMMENT',
    when: { edtf: '1955' },
    channel: from.id,
    parties: [{ role: 'SPEAKER', organization: from.id }],
    citations,
  });
  await merge(from, into);
  const fields =
    '... on Statement { version channel { name } speaker { organization { name } country { slug } } }';
  expect(await read(recordOf(statement, 'statement').id, fields)).toEqual({
    version: 2,
    channel: { name: 'Channel B' },
    speaker: { organization: { name: 'Channel B' }, country: { slug: 'china' } },
  });
});

it('takes over the offices of the other, and what lay under it', async () => {
  const from = await makeOrganization({ name: 'Above A' });
  const into = await makeOrganization({ name: 'Above B' });
  const below = await makeOrganization({ name: 'Below', parent: from.id });
  const input = { title: 'Head of it', kind: 'OTHER', organization: from.id };
  const office = recordOf(await edit('createOffice', 'office { id }', input), 'office');
  await merge(from, into);
  expect([
    await read(below.id, '... on Organization { version parent { name } }'),
    await read(office.id, '... on Office { version organization { name } }'),
  ]).toEqual([
    { version: 2, parent: { name: 'Above B' } },
    { version: 2, organization: { name: 'Above B' } },
  ]);
});

it('makes one of an organization and the one above it', async () => {
  const top = await makeOrganization({ name: 'Top' });
  const from = await makeOrganization({ name: 'Middle', parent: top.id });
  const into = await makeOrganization({ name: 'Bottom', parent: from.id });
  const { payload } = await merge(from, into, 'organization { parent { name } }');
  expect(payload).toEqual({ organization: { parent: { name: 'Top' } } });
});

it('refuses a merge after which an organization would be part of itself', async () => {
  const from = await makeOrganization({ name: 'First' });
  const between = await makeOrganization({ name: 'Between', parent: from.id });
  const into = await makeOrganization({ name: 'Third', parent: between.id });
  expect((await merge(from, into)).refusals).toContain('INVALID input.from');
});

it('leads from the old id to the one that stays', async () => {
  const from = await makeOrganization({ name: 'Old' });
  await merge(from, await makeOrganization({ name: 'New' }));
  expect(await read(from.id, '... on Organization { name }')).toEqual({ name: 'New' });
});

it('keeps namesakes of different countries apart', async () => {
  const from = await makeOrganization({ name: 'Ministry', country: 'CN' });
  const into = await makeOrganization({ name: 'Ministry', country: 'JP' });
  expect((await merge(from, into)).refusals).toEqual(['INVALID input.from']);
});

it('refuses a person', async () => {
  const input = { name: 'Person', citations };
  const person = recordOf(await edit('createPerson', 'person { id version }', input), 'person');
  const { refusals } = await merge(person, await makeOrganization({ name: 'Body' }));
  expect(refusals).toEqual(['NOT_FOUND input.from']);
});
