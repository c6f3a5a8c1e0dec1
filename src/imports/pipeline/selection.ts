import { readEdtf } from '../../domain/readEdtf.ts';
import type { EventDraft } from '../eventDraft.ts';
import type { ActorDirectory } from './actorDirectory.ts';
import type { SkipReason } from './importSummary.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/** Which events of a data set are wanted. */
export interface Selection {
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Ids of countries, of which one is to be among the parties. */
  readonly countryIds?: ReadonlySet<string>;
  readonly stateActorsOnly?: boolean;
}

/**
 * Whether the event may have happened in the period asked for; an imprecise date is never left out for it.
 * @throws EdtfError when it has no date
 */
export function isInPeriod({ edtf }: EventDraft, { from, to }: Selection): boolean {
  const { earliest, latest } = readEdtf(edtf);
  return (from === undefined || latest >= from) && (to === undefined || earliest <= to);
}

/**
 * Why a whole event, all its parties known, is not wanted; undefined when it is. Of the parties two must be state
 * actors, or the only one.
 */
export function reasonToSkip(
  { parties }: ResolvedDraft,
  { countryIds, stateActorsOnly = false }: Selection,
  actors: ActorDirectory,
): SkipReason | undefined {
  const present = parties.map(({ actor }) => actors.actor(actor));
  if (
    countryIds &&
    !present.some(({ countryId }) => countryId !== null && countryIds.has(countryId))
  ) {
    return 'countries';
  }
  const states = present.filter(({ isStateActor }) => isStateActor).length;
  if (stateActorsOnly && states < Math.min(2, present.length)) return 'state-actors';
  return undefined;
}
