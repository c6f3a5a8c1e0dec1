// cspell:ignore Assembl Defen Legislat Ministery
import type { OrganizationKind } from '../../generated/database.ts';
import { withoutLookalikes } from './sectors.ts';

/**
 * The kind of an organization, by the first clear word of its name or sectors; `OTHER` where none is clear. A role,
 * such as `Head of Government (France)`, has the kind of what it belongs to.
 */
export function organizationKindOf(name: string, sectors = ''): OrganizationKind {
  const text = withoutLookalikes(sectors);
  for (const [kind, ofName, ofSectors] of signs) {
    if (ofName?.test(name) === true || ofSectors?.test(text) === true) return kind;
  }
  return 'OTHER';
}

/** In order: what stands earlier is the more particular. */
const signs: readonly (readonly [OrganizationKind, RegExp | undefined, RegExp | undefined])[] = [
  // Police forces and courts are no kind of their own, and must not pass for armed forces or the government.
  ['OTHER', /\b(?:Courts?|Judge|Judiciary|Police)\b/, /\b(?:Judicial|Police)\b/],
  [
    'MILITARY',
    /\b(?:Admiral|Air Force|Armed Forces|Army|Defen[cs]e Forces|Marine Corps?|Military|Naval|Navy|Troops?)\b/,
    /\b(?:Air Force|Army|Marines|Military|Navy)\b/,
  ],
  [
    'MINISTRY',
    /\b(?:Department|Domestic Affairs|Foreign Affairs|Ministery|Ministry|Treasury)\b/,
    undefined,
  ],
  [
    'PARTY',
    /\b(?:Party|Parties)\b/,
    // A member of parliament carries the sectors of a party as well.
    /^(?!.*Legislative)(?!.*Executive).*\bParties\b/,
  ],
  [
    'LEGISLATURE',
    /\b(?:Assembl(?:y|ies)|Congress|House of Representatives|Lawmakers?|Legislat\w+|(?:Lower|Upper) House|Parliament|Senate)\b/,
    /\bLegislative\b/,
  ],
  [
    'BROADCASTER',
    /\b(?:Broadcast\w*|Radio|Television|TV)\b/,
    /\b(?:Television|Radio) (?:News|Entertainment)\b/,
  ],
  ['PRESS', /\b(?:News|News Agency|Newspapers?|Press)\b/, /\b(?:News|State Media|Media)\b/],
  ['NON_GOVERNMENTAL', /\b(?:NGO|NGOs)\b/, /\b(?:NGOs|Nongovernmental)\b/],
  [
    'COMPANY',
    /\b(?:Airlines?|Company|Corporation|Industry)\b/,
    /\b(?:Business|Multinational Corporation|State-Owned)\b/,
  ],
  ['GOVERNMENT', /\b(?:Government|Officials?)\b/, /\b(?:Executive|Government)\b/],
];
