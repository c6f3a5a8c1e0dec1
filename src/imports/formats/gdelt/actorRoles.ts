import type { OrganizationKind } from '../../../generated/database.ts';

/** What a type code of CAMEO says of an actor. */
export interface ActorRole {
  /** As other coded data name such actors: `Police (Australia)`. */
  readonly label: string;
  readonly kind: OrganizationKind;
  readonly isStateActor: boolean;
  /**
   * Whose name comes with the code: its own (`VLADIMIR PUTIN` as `GOV`, `REUTERS` as `MED`), or that of the place
   * whose police, courts or schools are meant (`DALLAS` as `COP`).
   */
  readonly named: 'ITSELF' | 'ITS_PLACE';
}

/**
 * By type code. State actors are parts of a government, a parliament or the forces, and intergovernmental bodies;
 * police is left out, since most of what it does is no diplomacy.
 */
export const actorRoles: ReadonlyMap<string, ActorRole> = new Map([
  ['GOV', state('Government', 'GOVERNMENT', 'ITSELF')],
  ['IGO', state('Intergovernmental Organization', 'INTERGOVERNMENTAL', 'ITSELF')],
  ['JUD', state('Judiciary', 'OTHER', 'ITS_PLACE')],
  ['LEG', state('Legislature', 'LEGISLATURE', 'ITS_PLACE')],
  ['MIL', state('Military', 'MILITARY', 'ITS_PLACE')],
  ['PKO', state('Peacekeepers', 'MILITARY', 'ITS_PLACE')],
  ['SPY', state('Intelligence', 'GOVERNMENT', 'ITSELF')],
  ['UIS', state('Unidentified State Actor', 'OTHER', 'ITSELF')],

  ['BUS', other('Business', 'COMPANY', 'ITSELF')],
  ['ELI', other('Elites', 'OTHER', 'ITSELF')],
  ['IMG', other('International Militarized Group', 'OTHER', 'ITSELF')],
  ['INS', other('Insurgents', 'OTHER', 'ITSELF')],
  ['INT', other('International', 'OTHER', 'ITSELF')],
  ['MED', other('Media', 'PRESS', 'ITSELF')],
  ['MNC', other('Multinational Corporation', 'COMPANY', 'ITSELF')],
  ['NGM', other('Non-Governmental Movement', 'NON_GOVERNMENTAL', 'ITSELF')],
  ['NGO', other('Non-Governmental Organization', 'NON_GOVERNMENTAL', 'ITSELF')],
  ['OPP', other('Opposition', 'OTHER', 'ITSELF')],
  ['PTY', other('Political Parties', 'PARTY', 'ITSELF')],
  ['REB', other('Rebels', 'OTHER', 'ITSELF')],
  ['SEP', other('Separatists', 'OTHER', 'ITSELF')],
  ['UAF', other('Armed Groups', 'OTHER', 'ITSELF')],

  ['AGR', other('Agriculture', 'OTHER', 'ITS_PLACE')],
  ['COP', other('Police', 'OTHER', 'ITS_PLACE')],
  ['CRM', other('Criminal', 'OTHER', 'ITS_PLACE')],
  ['CVL', other('Citizen', 'OTHER', 'ITS_PLACE')],
  ['DEV', other('Development', 'OTHER', 'ITS_PLACE')],
  ['EDU', other('Education', 'OTHER', 'ITS_PLACE')],
  ['ENV', other('Environment', 'OTHER', 'ITS_PLACE')],
  ['HLH', other('Health', 'OTHER', 'ITS_PLACE')],
  ['HRI', other('Human Rights', 'OTHER', 'ITS_PLACE')],
  ['LAB', other('Labour', 'OTHER', 'ITS_PLACE')],
  ['MOD', other('Moderates', 'OTHER', 'ITS_PLACE')],
  ['RAD', other('Radicals', 'OTHER', 'ITS_PLACE')],
  ['REF', other('Refugee', 'OTHER', 'ITS_PLACE')],
  ['REL', other('Religion', 'OTHER', 'ITS_PLACE')],
  ['SET', other('Settler', 'OTHER', 'ITS_PLACE')],
]);

function state(label: string, kind: OrganizationKind, named: ActorRole['named']): ActorRole {
  return { label, kind, named, isStateActor: true };
}

function other(label: string, kind: OrganizationKind, named: ActorRole['named']): ActorRole {
  return { label, kind, named, isStateActor: false };
}
