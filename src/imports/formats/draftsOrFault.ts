import type { EventDraft } from '../eventDraft.ts';
import { RowFault } from './rowFault.ts';

/** The event that a row tells of, or the `RowFault` that says why it tells of none. */
export function draftsOrFault(
  eventOf: () => EventDraft,
): { drafts: EventDraft[] } | { rejected: string } {
  try {
    return { drafts: [eventOf()] };
  } catch (error) {
    if (error instanceof RowFault) return { rejected: error.message };
    throw error;
  }
}
