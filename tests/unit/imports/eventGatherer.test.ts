import { EventGatherer } from '../../../src/imports/pipeline/eventGatherer.ts';
import type { ImportContext } from '../../../src/imports/pipeline/importContext.ts';
import type { ResolvedDraft } from '../../../src/imports/pipeline/resolvedDraft.ts';
import { Tally } from '../../../src/imports/pipeline/tally.ts';

const draft: ResolvedDraft = {
  detail: { kind: 'MEETING', format: 'TALKS', status: 'HELD' },
  identity: ['a'],
  identifiedByParties: true,
  sentence: 'a',
  edtf: '2018-06-01',
  review: 'MACHINE_CODED',
  parties: [{ role: 'PARTICIPANT', actor: 0 }],
  evidence: [],
  drafts: 1,
};

it('stops, when it is told to, before it compares the drafts of a sentence', async () => {
  // Whoever asked for an actor would find none.
  const gatherer = new EventGatherer({} as ImportContext, {}, new Tally());
  await gatherer.add(draft);
  const events = gatherer.events(AbortSignal.abort(new Error('Enough.')));
  await expect(events.next()).rejects.toThrow('Enough.');
});
