import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { draftFault } from '../../../src/imports/pipeline/draftFault.ts';

const actor = { kind: 'UNKNOWN', name: 'Ada Example', isStateActor: false } as const;
const draft: EventDraft = {
  detail: { kind: 'STATEMENT', act: 'COMMENT' },
  identity: ['1'],
  identifiedByParties: false,
  edtf: '2031-05-01',
  review: 'REVIEWED',
  title: 'A title',
  summary: 'A summary. '.repeat(100),
  parties: [{ role: 'SPEAKER', actor, titleAsPrinted: 'Minister' }],
  place: { name: 'Town', externalIds: { toy: '1' } },
  evidence: [{ publisher: 'Toy Press', locator: 'row 1' }],
  externalIds: { toy: '1' },
};

describe('draftFault', () => {
  it('finds none in what the record can hold', () => expect(draftFault(draft)).toBeUndefined());

  it.each<[string, Partial<EventDraft>]>([
    ['The title', { title: 'A\0title' }],
    ['The summary', { summary: 'Half \ud83d a pair' }],
    ['The title of an actor', { parties: [{ role: 'SPEAKER', actor, titleAsPrinted: '\0' }] }],
    ['An id of the event', { externalIds: { toy: '1\0' } }],
    ['An id of the place', { place: { name: 'Town', externalIds: { toy: '\0' } } }],
    ['The locator', { evidence: [{ publisher: 'Toy Press', locator: '\0' }] }],
  ])('says that %s holds characters that are no text', (what, part) => {
    expect(draftFault({ ...draft, ...part })).toBe(
      `${what} holds characters that are no text: NUL or half a surrogate pair.`,
    );
  });

  it('says that an id is too long', () => {
    expect(draftFault({ ...draft, externalIds: { toy: '1'.repeat(501) } })).toMatch(
      /^An id of the event has 501 characters/,
    );
  });
});
