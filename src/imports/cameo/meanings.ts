import type {
  IncidentCategory,
  MeetingFormat,
  PartyRole,
  StatementAct,
} from '../../generated/database.ts';
import type { EventDetail } from '../eventDraft.ts';

/** What a code, and every code that begins with it and is not listed itself, means as a record. */
export interface Meaning {
  readonly detail: EventDetail;
  readonly roles: { readonly source: PartyRole; readonly target: PartyRole };
  /** When not given, each code is a group of its own. */
  readonly group?: string;
}

const each = { source: 'PARTICIPANT', target: 'PARTICIPANT' } as const;
const visitor = { source: 'GUEST', target: 'HOST' } as const;
const host = { source: 'HOST', target: 'GUEST' } as const;
const mediator = { source: 'MEDIATOR', target: 'PARTICIPANT' } as const;

/**
 * CAMEO as records, by the beginning of the code. Roots come first, then what differs below them.
 * CAMEO codes what was said and done; it has no code for a meeting that is only planned to be held.
 */
export const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['01', statement('COMMENT')],
  // Minutes of silence, flags at half-mast: done, not said.
  ['017', incident('DIPLOMATIC_ACT')],

  ['02', statement('APPEAL')],
  // Wanting to meet is no meeting, and no planned one either: nobody has agreed.
  ['026', statement('INTENT_TO_MEET')],

  // What is intended stays said: PLOVER codes it as an agreement in words, whatever comes of it.
  ['03', statement('INTENT')],
  ['036', statement('INTENT_TO_MEET')],

  ['04', meeting('TALKS', each, 'CONSULTATION')],
  ['041', meeting('CALL', each, 'CALL')],
  ['042', meeting('VISIT', visitor, 'VISIT')],
  ['043', meeting('VISIT', host, 'VISIT')],
  ['044', meeting('THIRD_COUNTRY', each, 'THIRD_COUNTRY')],
  ['045', meeting('MEDIATION', mediator, 'MEDIATION')],
  ['046', meeting('NEGOTIATION', each, 'NEGOTIATION')],

  ['05', incident('DIPLOMATIC_ACT')],
  ['051', statement('PRAISE')],
  ['052', statement('PRAISE')],
  ['053', statement('PRAISE')],
  ['055', statement('APOLOGY')],
  // Who forgives does not apologize: what is left is kind words.
  ['056', statement('PRAISE')],
  // An agreement is of both, and ICEWS codes it from either side: 56 of 57 rows of a sample have their mirror.
  ['057', { ...incident('AGREEMENT'), roles: { source: 'ACTOR', target: 'ACTOR' } }],

  ['06', incident('COOPERATION')],
  ['07', incident('AID')],
  ['08', incident('CONCESSION')],
  // 081, "administrative sanctions", is about curfews and bans at home, as its mirror 172 is.
  ['085', incident('SANCTION_EASED')],

  // To investigate is done, not said, and no category is of it.
  ['09', incident('OTHER')],

  ['10', statement('DEMAND')],
  ['11', statement('CRITICISM')],
  ['112', statement('ACCUSATION')],
  // A lawsuit is an accusation before a court, and a verdict of guilty upholds it.
  ['115', statement('ACCUSATION')],
  ['116', statement('ACCUSATION')],
  ['12', statement('REJECTION')],
  ['13', statement('THREAT')],

  ['14', incident('PROTEST')],
  ['15', incident('MILITARY_POSTURE')],

  // 160-162: relations as a whole, diplomatic ones, and aid.
  ['16', incident('RELATIONS_REDUCED')],
  ['163', incident('SANCTION')],
  ['164', incident('TALKS_HALTED')],
  // Mediation is a way of talking.
  ['165', incident('TALKS_HALTED')],
  ['166', incident('EXPULSION')],

  // 174, "expel or deport individuals", stays here: most are migrants, not envoys.
  ['17', incident('COERCION')],
  ['18', incident('ASSAULT')],
  ['19', incident('FIGHT')],
  ['20', incident('FIGHT')],
  // 201-203 are done to people who do not fight.
  ['201', incident('ASSAULT')],
  ['202', incident('ASSAULT')],
  ['203', incident('ASSAULT')],
]);

function meeting(format: MeetingFormat, roles: Meaning['roles'], group: string): Meaning {
  return { detail: { kind: 'MEETING', format, status: 'HELD' }, roles, group };
}

function statement(act: StatementAct): Meaning {
  return { detail: { kind: 'STATEMENT', act }, roles: { source: 'SPEAKER', target: 'ADDRESSEE' } };
}

function incident(category: IncidentCategory): Meaning {
  return {
    detail: { kind: 'INCIDENT', category },
    roles: { source: 'ACTOR', target: 'TARGET' },
  };
}
