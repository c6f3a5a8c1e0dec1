import type { EvidenceDraft } from '../eventDraft.ts';
import type { ActorDirectory } from './actorDirectory.ts';
import type { ResolvedDraft, ResolvedParty } from './resolvedDraft.ts';

/**
 * One draft of all that these say of one event: every party once in each role, every row as evidence. The same
 * drafts give the same event in whatever order they come.
 */
export function mergeDrafts(
  drafts: readonly ResolvedDraft[],
  actors: ActorDirectory,
): ResolvedDraft {
  const [first, ...others] = [...drafts].sort(byCodeAndEvidence);
  if (!first) throw new Error('There is nothing to merge.');
  if (others.length === 0 && isSimple(first)) return first;
  const all = [first, ...others];
  return {
    // What the first does not say, such as the place, a later one may.
    ...all.reduceRight((merged, draft) => ({ ...merged, ...draft })),
    identity: shortestIdentity(all),
    parties: distinctParties(all, actors),
    evidence: distinctEvidence(all),
    drafts: all.reduce((sum, { drafts }) => sum + drafts, 0),
  };
}

/** Neither of them can hold anything twice. */
const isSimple = ({ parties, evidence }: ResolvedDraft): boolean =>
  parties.length < 2 && evidence.length < 2;

/** Without the id of a row that lacked an actor: the rows with it name that actor. */
const shortestIdentity = (drafts: readonly ResolvedDraft[]): readonly string[] =>
  drafts
    .map(({ identity }) => identity)
    .reduce((shortest, identity) => (identity.length < shortest.length ? identity : shortest));

function byCodeAndEvidence(one: ResolvedDraft, other: ResolvedDraft): number {
  return compare(sortKey(one), sortKey(other));
}

const sortKey = ({ code = '', evidence: [first] }: ResolvedDraft): string =>
  `${code} ${first?.locator ?? ''} ${first?.publisher ?? ''}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function distinctParties(
  drafts: readonly ResolvedDraft[],
  actors: ActorDirectory,
): readonly ResolvedParty[] {
  const parties = new Map<string, ResolvedParty>();
  for (const party of drafts.flatMap((draft) => draft.parties)) {
    const key = `${party.role} ${actors.actor(party.actor).identity}`;
    if (!parties.has(key)) parties.set(key, party);
  }
  return [...parties.values()];
}

function distinctEvidence(drafts: readonly ResolvedDraft[]): readonly EvidenceDraft[] {
  const evidence = drafts.flatMap((draft) => draft.evidence);
  return [...new Map(evidence.map((one) => [`${one.publisher}\n${one.locator}`, one])).values()];
}
