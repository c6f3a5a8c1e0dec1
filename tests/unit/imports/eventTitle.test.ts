import type { PartyRole } from '../../../src/generated/database.ts';
import { ActorDirectory } from '../../../src/imports/pipeline/actorDirectory.ts';
import { eventTitle } from '../../../src/imports/pipeline/eventTitle.ts';

/** The title of an event that is labelled `Act`, with a party `A`, `B`, … in each of these roles. */
async function titleOf(...roles: PartyRole[]): Promise<string> {
  const nothing = () => Promise.resolve([]);
  const actors = new ActorDirectory({ run: nothing, runArrays: nothing });
  const named = roles.map(
    (_, index) => ({ kind: 'UNKNOWN', name: 'ABC'.charAt(index), isStateActor: false }) as const,
  );
  await actors.learn(named);
  return eventTitle(
    {
      detail: { kind: 'INCIDENT', category: 'OTHER' },
      identity: [],
      identifiedByParties: true,
      edtf: '2031-05-01',
      review: 'MACHINE_CODED',
      parties: named.map((actor, index) => ({
        role: roles[index] ?? 'ACTOR',
        actor: actors.numberOf(actor),
      })),
      evidence: [],
      drafts: 1,
    },
    'Act',
    actors,
  );
}

describe('the title of a coded event', () => {
  it.each<[string, PartyRole[]]>([
    ['Act: A → B', ['ACTOR', 'TARGET']],
    ['Act: B → A', ['HOST', 'GUEST']],
    ['Act: A, B', ['PARTICIPANT', 'PARTICIPANT']],
    ['Act: A → B, C', ['MEDIATOR', 'PARTICIPANT', 'PARTICIPANT']],
    ['Act: A', ['SPEAKER']],
    ['Act → A', ['ADDRESSEE']],
    ['Act → A', ['HOST']],
    ['Act', []],
  ])('is "%s" of the roles %j', async (title, roles) => {
    expect(await titleOf(...roles)).toBe(title);
  });
});
