import type { PartyRole } from '../../generated/database.ts';
import type { EventDetail } from '../eventDraft.ts';
import { meanings } from './meanings.ts';

/** What a CAMEO code says of an event, apart from who took part. */
export interface CodedEvent {
  readonly code: string;
  readonly detail: EventDetail;
  /** What the source and the target of a coded row are in the event. */
  readonly roles: { readonly source: PartyRole; readonly target: PartyRole };
  /**
   * Codes of one group are one event seen from either side: to make a visit and to host it. Statements and
   * incidents are a group of their own code.
   */
  readonly group: string;
}

/**
 * What the code means as a record: by the longest beginning of it that is listed, so `1246` is read as `12`.
 * Undefined for what is no CAMEO code, such as `42`, `---` or the event codes of other systems.
 */
export function codedEvent(code: string): CodedEvent | undefined {
  if (!cameoForm.test(code)) return undefined;
  for (let length = code.length; length >= 2; length -= 1) {
    const meaning = meanings.get(code.slice(0, length));
    if (meaning) return { ...meaning, code, group: meaning.group ?? code };
  }
  return undefined;
}

/** A root of two digits, and up to two digits below it. */
const cameoForm = /^\d{2,4}$/;
