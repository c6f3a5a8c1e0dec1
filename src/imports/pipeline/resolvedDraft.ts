import type { PartyRole } from '../../generated/database.ts';
import type { EventDraft } from '../eventDraft.ts';

/** A draft whose actors and place are known, by their numbers in the directories: what waits on disk. */
export interface ResolvedDraft extends Omit<EventDraft, 'parties' | 'place'> {
  readonly parties: readonly ResolvedParty[];
  readonly place?: number;
  /** How many drafts it was put together from. */
  readonly drafts: number;
}

export interface ResolvedParty {
  readonly role: PartyRole;
  readonly actor: number;
  readonly titleAsPrinted?: string;
}
