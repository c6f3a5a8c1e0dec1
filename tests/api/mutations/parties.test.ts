import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Event {
  readonly id: string;
  readonly version: number;
  readonly parties: { nodes: { id: string; role: string; person: { slug: string } | null }[] };
}

const slug = 'lee-zhao-leji-meeting-beijing-2026-01';

const eventFields = 'id version parties { nodes { id role person { slug } } }';

const readEvent = async (name = slug): Promise<Event> => {
  const { data } = await api.ask(`{ meeting(by: { slug: "${name}" }) { ${eventFields} } }`);
  return (data as { meeting: Event }).meeting;
};

const change = async (mutation: 'addParty' | 'updateParty', input: object): Promise<unknown> => {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        party { id role person { slug } country { alpha3 } titleAsPrinted }
        event { version parties { totalCount } }
        userErrors { code path message }
      }
    }`,
    { input },
    { key },
  );
  return (data as { done: unknown }).done;
};

const remove = async (input: object): Promise<unknown> => {
  const { data } = await api.ask(
    `mutation ($input: RemovePartyInput!) {
      removeParty(input: $input) {
        removedId
        record { ... on Meeting { parties { nodes { role } } } }
        userErrors { code path }
      }
    }`,
    { input },
    { key },
  );
  return data;
};

const error = (code: string, ...path: string[]) => ({
  code,
  path: ['input', ...path],
  message: expect.any(String) as string,
});

const partyOf = async (role: string, name = slug) => {
  const event = await readEvent(name);
  const party = event.parties.nodes.find((each) => each.role === role);
  return { id: party?.id ?? '', expectedVersion: event.version };
};

it('adds a party after the others', async () => {
  const { id, version, parties } = await readEvent();
  const party = {
    role: 'OBSERVER',
    person: 'wi-sung-lac',
    country: 'KR',
    titleAsPrinted: 'National Security Adviser',
  };
  expect(await change('addParty', { event: id, expectedVersion: version, party })).toEqual({
    party: {
      ...party,
      id: expect.any(String) as string,
      person: { slug: 'wi-sung-lac' },
      country: { alpha3: 'KOR' },
    },
    event: { version: version + 1, parties: { totalCount: parties.nodes.length + 1 } },
    userErrors: [],
  });
});

it('shows the event in the timeline of the new party, in the same request', async () => {
  const { id, version } = await readEvent('lee-li-qiang-meeting-beijing-2026-01');
  const timeline = `person(by: { slug: "wang-yi" }) { timeline { totalCount } }`;
  const { data: before } = await api.ask(`{ ${timeline} }`);
  const { data } = await api.ask(
    `mutation ($input: AddPartyInput!) {
      addParty(input: $input) {
        event { parties(last: 1) { nodes { person { timeline { totalCount } } } } }
      }
    }`,
    {
      input: {
        event: id,
        expectedVersion: version,
        party: { role: 'OBSERVER', person: 'wang-yi' },
      },
    },
    { key },
  );
  const { totalCount } = (before as { person: { timeline: { totalCount: number } } }).person
    .timeline;
  expect(data).toEqual({
    addParty: {
      event: { parties: { nodes: [{ person: { timeline: { totalCount: totalCount + 1 } } }] } },
    },
  });
});

it('lets a person act for his or her own country where none is said', async () => {
  const { id, version } = await readEvent();
  const party = { role: 'OBSERVER', person: 'moon-jae-in' };
  expect(await change('addParty', { event: id, expectedVersion: version, party })).toMatchObject({
    party: { person: { slug: 'moon-jae-in' }, country: { alpha3: 'KOR' } },
    userErrors: [],
  });
});

it('gives the party an id by which it is found again', async () => {
  const { id } = await partyOf('HOST');
  const { data } = await api.ask(
    `query ($id: ID!) { node(id: $id) { id ... on Party { role } } }`,
    {
      id,
    },
  );
  expect(data).toEqual({ node: { id, role: 'HOST' } });
});

it('tells all that is wrong with a new party at once', async () => {
  const { id, version } = await readEvent();
  const party = { role: 'OBSERVER', person: 'nobody', country: 'QQ', titleAsPrinted: ' ' };
  expect(await change('addParty', { event: id, expectedVersion: version, party })).toEqual({
    party: null,
    event: { version, parties: { totalCount: expect.any(Number) as number } },
    userErrors: expect.arrayContaining([
      error('NOT_FOUND', 'party', 'person'),
      error('NOT_FOUND', 'party', 'country'),
      error('INVALID', 'party', 'titleAsPrinted'),
    ]) as unknown,
  });
});

it('refuses a party that is nobody', async () => {
  const { id, version } = await readEvent();
  const party = { role: 'OBSERVER' };
  expect(await change('addParty', { event: id, expectedVersion: version, party })).toMatchObject({
    party: null,
    userErrors: [{ code: 'INVALID', path: expect.arrayContaining(['input', 'party']) as unknown }],
  });
});

it('changes what is given of a party, clears what is null, and leaves the rest', async () => {
  const found = await partyOf('GUEST');
  expect(
    await change('updateParty', { ...found, role: 'PARTICIPANT', titleAsPrinted: null }),
  ).toMatchObject({
    party: {
      id: found.id,
      role: 'PARTICIPANT',
      person: { slug: 'lee-jae-myung' },
      titleAsPrinted: null,
    },
    userErrors: [],
  });
});

it('names what is wrong with a change at its place in the input', async () => {
  const found = await partyOf('HOST');
  expect(await change('updateParty', { ...found, organization: 'nowhere' })).toMatchObject({
    userErrors: [error('NOT_FOUND', 'organization')],
  });
});

it('refuses a change of an older version, and gives the event as it is', async () => {
  const { id, expectedVersion } = await partyOf('HOST');
  expect(
    await change('updateParty', { id, expectedVersion: expectedVersion - 1, role: 'GUEST' }),
  ).toEqual({
    party: null,
    event: { version: expectedVersion, parties: { totalCount: expect.any(Number) as number } },
    userErrors: [error('CONFLICT', 'expectedVersion')],
  });
});

it('refuses the id of something else', async () => {
  const { id, version } = await readEvent();
  expect(await change('updateParty', { id, expectedVersion: version })).toMatchObject({
    userErrors: [error('NOT_FOUND', 'id')],
  });
});

it('takes a party off an event', async () => {
  const found = await partyOf('HOST', 'lee-xi-talks-beijing-2026-01');
  expect(await remove(found)).toEqual({
    removeParty: {
      removedId: found.id,
      record: { parties: { nodes: [{ role: 'GUEST' }] } },
      userErrors: [],
    },
  });
});

it('does not find a party that was taken away', async () => {
  const event = await readEvent('lee-xi-earlier-meeting-2025');
  const id = event.parties.nodes[0]?.id;
  await remove({ id, expectedVersion: event.version });
  expect(await remove({ id, expectedVersion: event.version + 1 })).toMatchObject({
    removeParty: { removedId: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] },
  });
});
