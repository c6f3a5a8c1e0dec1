import { recordId } from '../../src/domain/recordId.ts';
import type { MeetingStatus, PartyRole } from '../../src/generated/database.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

// A visit of Ann to Ben from the 4th to the 7th, with talks of both on the 5th as its session.

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

interface Roles {
  readonly ann: PartyRole;
  readonly ben: PartyRole;
}

async function recordVisit(visit: Roles, talks: Roles, talksStatus: MeetingStatus): Promise<void> {
  const id = (name: string): string => recordId('met with', name);
  const event = (name: string, earliest: string, latest: string) => ({
    id: id(name),
    kind: 'MEETING' as const,
    title: name,
    edtf: `${earliest}/${latest}`,
    earliest,
    latest,
    precision: 'DAY' as const,
    review: 'REVIEWED' as const,
  });
  const party = (name: string, person: string, role: PartyRole) => ({
    id: id(`${name} ${person}`),
    event_id: id(name),
    role,
    ordinal: 1,
    person_id: id(person),
  });
  await writeRows(
    api.store,
    'person',
    ['ann', 'ben'].map((name) => ({ id: id(name), slug: name, name, sort_name: name })),
  );
  await writeRows(api.store, 'event', [
    event('visit', '2026-01-04', '2026-01-07'),
    event('talks', '2026-01-05', '2026-01-05'),
  ]);
  await writeRows(api.store, 'meeting', [
    { id: id('visit'), format: 'VISIT', status: 'HELD' },
    { id: id('talks'), format: 'TALKS', status: talksStatus },
  ]);
  await writeRows(api.store, 'party', [
    party('visit', 'ann', visit.ann),
    party('visit', 'ben', visit.ben),
    party('talks', 'ann', talks.ann),
    party('talks', 'ben', talks.ben),
  ]);
  await writeRows(api.store, 'event_link', [
    { id: id('link'), from_id: id('talks'), to_id: id('visit'), kind: 'PART_OF' },
  ]);
}

async function encounters(args = ''): Promise<unknown> {
  const { data } = await api.ask(
    `{ person(by: { slug: "ann" }) { metWith${args} { nodes { person { slug } times lastMeeting { title } } } } }`,
  );
  return (data as { person: { metWith: { nodes: unknown } } }).person.metWith.nodes;
}

const guest: Roles = { ann: 'GUEST', ben: 'HOST' };

it('counts a visit and its session as one encounter', async () => {
  await recordVisit(guest, guest, 'HELD');

  expect(await encounters()).toEqual([
    { person: { slug: 'ben' }, times: 1, lastMeeting: { title: 'visit' } },
  ]);
});

it('counts the session where the visit is not of the wanted time', async () => {
  await recordVisit(guest, guest, 'HELD');

  expect(
    await encounters('(when: { from: "2026-01-05", to: "2026-01-05", match: WITHIN })'),
  ).toEqual([{ person: { slug: 'ben' }, times: 1, lastMeeting: { title: 'talks' } }]);
});

it('counts the session where the visit is not of the wanted status', async () => {
  await recordVisit(guest, guest, 'SCHEDULED');

  expect(await encounters('(statuses: [SCHEDULED])')).toEqual([
    { person: { slug: 'ben' }, times: 1, lastMeeting: { title: 'talks' } },
  ]);
});

it('counts the session where one of them only watched the visit', async () => {
  await recordVisit({ ann: 'GUEST', ben: 'OBSERVER' }, guest, 'HELD');

  expect(await encounters()).toEqual([
    { person: { slug: 'ben' }, times: 1, lastMeeting: { title: 'talks' } },
  ]);
});
