import type { ActorDirectory } from './actorDirectory.ts';
import { mergeDrafts } from './mergeDrafts.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/**
 * The meetings of one sentence. A data set of pairs says "France met Germany, Germany met Russia" of one meeting
 * of three: drafts that share an actor, directly or through others, become one; drafts that do not stay apart.
 */
export function mergeSentence(
  drafts: readonly ResolvedDraft[],
  actors: ActorDirectory,
): ResolvedDraft[] {
  const meetings: { actors: Set<string>; drafts: ResolvedDraft[] }[] = [];
  for (const draft of drafts) {
    const met = new Set(draft.parties.map(({ actor }) => actors.actor(actor).identity));
    const joined = meetings.filter((meeting) =>
      [...met].some((actor) => meeting.actors.has(actor)),
    );
    for (const meeting of joined) meetings.splice(meetings.indexOf(meeting), 1);
    meetings.push({
      actors: new Set([...joined.flatMap((meeting) => [...meeting.actors]), ...met]),
      drafts: [...joined.flatMap((meeting) => meeting.drafts), draft],
    });
  }
  return meetings.map((meeting) => mergeDrafts(meeting.drafts, actors));
}
