import type { PartyRole } from '../../generated/database.ts';
import type {
  ActorDraft,
  EventDraft,
  EvidenceDraft,
  PartyDraft,
  PlaceDraft,
} from '../eventDraft.ts';
import type { CodedEvent } from './codedEvent.ts';

/** A row that names who did what to whom by a CAMEO code, whichever data set it is of. */
export interface CodedRow {
  readonly event: CodedEvent;
  /** EDTF, as the data set dates the event. */
  readonly edtf: string;
  readonly source: ActorDraft | undefined;
  readonly target: ActorDraft | undefined;
  /** What finds the row again in its data set: external id and date. Tells rows apart that lack an actor. */
  readonly rowId: string;
  /** The sentence that was coded, where the data set names it: story and number. */
  readonly sentence?: string | undefined;
  readonly intensity?: number | undefined;
  readonly place?: PlaceDraft | undefined;
  readonly evidence: readonly EvidenceDraft[];
}

/**
 * The draft of a coded row. Two rows have equal identities and parties when they code the same thing of the
 * same day: repeated by another publisher, or seen from the other side (`042` and `043`, consult and be consulted).
 * An actor that is missing is nobody in particular, so such a row is equal to itself alone.
 */
export function codedDraft(row: CodedRow): EventDraft {
  const { event, edtf } = row;
  const isPair = row.source !== undefined && row.target !== undefined;
  return {
    detail: event.detail,
    identity: isPair ? [event.group, edtf] : [event.group, edtf, row.rowId],
    identifiedByParties: true,
    edtf,
    code: event.code,
    review: 'MACHINE_CODED',
    parties: partiesOf(row),
    evidence: row.evidence,
    ...(row.intensity !== undefined && { intensity: row.intensity }),
    ...placeOf(row),
    ...sentenceOf(row),
  };
}

/** Each actor once. One that deals with itself, as `Citizen (India)` does, has the part of the source. */
function partiesOf({ event, source, target }: CodedRow): PartyDraft[] {
  if (source && target && isSameActor(source, target)) {
    return [{ role: ownRole(event), actor: source }];
  }
  return [
    ...(source ? [{ role: event.roles.source, actor: source }] : []),
    ...(target ? [{ role: event.roles.target, actor: target }] : []),
  ];
}

function isSameActor(one: ActorDraft, other: ActorDraft): boolean {
  return (
    one === other ||
    (one.kind === other.kind && one.name === other.name && one.countryId === other.countryId)
  );
}

/** To visit oneself and to host oneself are one event, so the part must not depend on which of them was coded. */
function ownRole({ detail, roles }: CodedEvent): PartyRole {
  const isVisit = detail.kind === 'MEETING' && detail.format === 'VISIT';
  return isVisit ? 'PARTICIPANT' : roles.source;
}

/** What is said of the place of a call is where one side was, or where it was reported from. */
function placeOf({ event, place }: CodedRow): { place?: PlaceDraft } {
  const isCall = event.detail.kind === 'MEETING' && event.detail.format === 'CALL';
  return place && !isCall ? { place } : {};
}

/**
 * Only meetings are put together from the pairs of a sentence: those who criticize are not one speaker. Visits to
 * different hosts are different visits, even when one sentence tells of the whole journey.
 */
function sentenceOf(row: CodedRow): { sentence?: string } {
  const { event, edtf, sentence } = row;
  if (sentence === undefined || event.detail.kind !== 'MEETING') return {};
  const parts = [sentence, edtf, event.group];
  if (event.detail.format === 'VISIT') parts.push(hostOf(row));
  return { sentence: JSON.stringify(parts) };
}

function hostOf({ event, source, target }: CodedRow): string {
  const host = event.roles.source === 'HOST' ? source : target;
  return host?.countryId ?? host?.name ?? '';
}
