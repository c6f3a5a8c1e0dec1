import { decodeGlobalId } from '../../src/entities/globalId.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
let key: string;
let survivor: string;
/** The records that went, by the kind of record. */
let gone: Record<'person' | 'organization', string>;

beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('ADMIN');
  const [from, into] = [await createPerson('Kim Gone'), await createPerson('Kim Stays')];
  const [old, kept] = [await createBody('Old Office'), await createBody('New Office')];
  gone = { person: from, organization: old };
  survivor = into;
  await leave('person', 'kim-gone', from, into);
  await leave('organization', 'old-office', old, kept);
});
afterAll(() => api.close());

const createPerson = async (name: string): Promise<string> => {
  const { data } = await api.ask(
    `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }`,
    { input: { name } },
    { key },
  );
  return (data as { createPerson: { person: { id: string } } }).createPerson.person.id;
};

const createBody = async (name: string): Promise<string> => {
  const { data } = await api.ask(
    `mutation ($input: CreateOrganizationInput!) {
      createOrganization(input: $input) { organization { id } }
    }`,
    { input: { name, kind: 'MINISTRY' } },
    { key },
  );
  return (data as { createOrganization: { organization: { id: string } } }).createOrganization
    .organization.id;
};

const uuidOf = (id: string): string => decodeGlobalId(id)?.id ?? '';

/** Takes a record away, and says that it became part of another one. */
async function leave(
  type: 'person' | 'organization',
  slug: string,
  from: string,
  into: string,
): Promise<void> {
  const where = { id: uuidOf(from) };
  if (type === 'person') await api.store.prisma.person.delete({ where });
  else await api.store.prisma.organization.delete({ where });
  await api.store.prisma.redirect.create({
    data: { fromId: uuidOf(from), recordType: type, slug, toId: uuidOf(into) },
  });
}

it('finds the person who stays by the id of the one who went, with one statement', async () => {
  const { data, statements } = await api.ask(
    `query ($id: ID!) { node(id: $id) { id ... on Person { slug } } }`,
    { id: gone.person },
  );
  expect([data, statements]).toEqual([{ node: { id: survivor, slug: 'kim-stays' } }, 1]);
});

it('finds the person who stays by the slug of the one who went, with one statement', async () => {
  const { data, statements } = await api.ask(`{ person(by: { slug: "kim-gone" }) { name } }`);
  expect([data, statements]).toEqual([{ person: { name: 'Kim Stays' } }, 1]);
});

it('finds the organization that stays by the id and by the slug of the one that went', async () => {
  const { data } = await api.ask(
    `query ($id: ID!) {
      byId: organization(by: { id: $id }) { slug }
      bySlug: organization(by: { slug: "old-office" }) { slug }
    }`,
    { id: gone.organization },
  );
  expect(data).toEqual({ byId: { slug: 'new-office' }, bySlug: { slug: 'new-office' } });
});

it('takes the id and the slug of one who went for the one who stays in a filter', async () => {
  await api.ask(
    `mutation ($input: RecordStatementInput!) {
      recordStatement(input: $input) { userErrors { message } }
    }`,
    {
      input: {
        title: 'Kim speaks',
        act: 'COMMENT',
        when: { edtf: '2026-01-05' },
        parties: [{ role: 'SPEAKER', person: survivor }],
      },
    },
    { key },
  );
  const { data } = await api.ask(
    `query ($id: ID!) {
      byId: timeline(filter: { persons: { any: [$id] } }) { nodes { title } }
      bySlug: timeline(filter: { persons: { any: ["kim-gone"] } }) { nodes { title } }
    }`,
    { id: gone.person },
  );
  const found = { nodes: [{ title: 'Kim speaks' }] };
  expect(data).toEqual({ byId: found, bySlug: found });
});

it('gives null for an id that never led anywhere', async () => {
  const { data } = await api.ask(`query ($id: ID!) { node(id: $id) { id } }`, {
    id: Buffer.from('Person:00000000-0000-4000-8000-000000000000').toString('base64url'),
  });
  expect(data).toEqual({ node: null });
});
