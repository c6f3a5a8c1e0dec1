import type { EventDraft } from '../eventDraft.ts';
import type { ImportContext } from './importContext.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/** Puts numbers for the actors and the place of a draft; the actors were learnt before. */
export function resolveDraft(draft: EventDraft, { actors, places }: ImportContext): ResolvedDraft {
  const { parties, place, ...rest } = draft;
  return {
    ...rest,
    parties: parties.map(({ role, actor, titleAsPrinted }) => ({
      role,
      actor: actors.numberOf(actor),
      ...(titleAsPrinted !== undefined && { titleAsPrinted }),
    })),
    ...(place && { place: places.numberOf(place) }),
    drafts: 1,
  };
}
