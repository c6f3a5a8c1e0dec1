// cspell:ignore Assembl Legislat Ministery
/**
 * Whether the role before a country's name in brackets is of a state: `Head of Government`, `Foreign Affairs`. For
 * data sets that give no sectors.
 */
export function namesStateInstitution(role: string): boolean {
  return stateWords.test(role) && !otherWords.test(role);
}

/** Whether the role is of people of some kind, whatever the institution is that they are counted to. */
export function namesPeople(role: string): boolean {
  return peopleWords.test(role);
}

const peopleWords =
  /\b(?:Activist|Attacker|Children|Citizen|Criminal|Employee|Media|Men|Militant|Opposition|Police|Population|Protester|Student|Supporter|Women)\b/;
const stateWords =
  /\b(?:Admiral|Advisors?|Affairs|Air Force|Ambassador|Army|Assembl(?:y|ies)|Authorities|Cabinet|Chief of Staff|Congress|Consul|Department|Diplomat|Envoy|Government|Governor|House|Intelligence|Lawmakers?|Legislat\w+|Member of Parliament|Military|Ministery|Ministry|Naval|Navy|Officials?|Parliament|President|Presidential|Representatives?|Royal|Secretariat|Security Council|Senate|Treasury|Troops?|Undersecretary)\b/;
const otherWords =
  /\b(?:Activist|Affiliated|Bank|Candidate|Court|Judge|Lawyer|Media|Newspaper|Opposition|Party|Police)\b/;
