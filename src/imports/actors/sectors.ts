/** Whether the sectors are of one in or near an office or a party: of persons whom diplomacy names, and of parties. */
export function isPolitical(sectors: string): boolean {
  return /\b(?:Elite|Executive|Government|Legislative|Military|Parties)\b/.test(
    withoutLookalikes(sectors),
  );
}

/** Whether the sectors are of a medium or an enterprise, and none of them is such as only persons have. */
export function isEnterprise(sectors: string): boolean {
  const careers =
    /\b(?:Cabinet|Elite|Executive Office|Foreign Ministry|Legislative|Lower House|Parties|Upper House)\b/;
  return (
    /\b(?:News|State Media|State-Owned)\b/.test(sectors) &&
    !careers.test(withoutLookalikes(sectors))
  );
}

/** Whether an actor is, or works for, an organization between states, rather than a member of one. */
export function isIntergovernmental(sectors: string): boolean {
  return /\bInternational Government Organizations?\b/.test(sectors);
}

/**
 * Whether a person belongs to a state. `Elite` are heads of state and government and who was near them; some are
 * counted to nothing else.
 */
export function isStatePerson(sectors: string): boolean {
  const text = withoutLookalikes(sectors);
  return offices.test(text) || /\bElite\b/.test(text) || isOfGovernment(text);
}

/** Whether an institution belongs to a state: its media, enterprises and police do not count, nor who fights it. */
export function isStateInstitution(sectors: string): boolean {
  const text = withoutLookalikes(sectors);
  const others = /\b(?:Criminals|Dissident|Insurgents|Media|News|Rebel|Separatists|State-Owned)\b/;
  return !others.test(text) && (offices.test(text) || isOfGovernment(text));
}

const offices =
  /\b(?:Air Force|Army|Cabinet|Executive|Legislative|Marines|Military|Ministry|Navy|Parliamentary)\b/;

/** The police are counted to the government, and dominate it in number. */
function isOfGovernment(text: string): boolean {
  return /\bGovernment\b/.test(text) && !/\bPolice\b/.test(text);
}

/**
 * The sectors without what contains the name of another: parties in and out of government, and what everyone from
 * a member of the European Union is counted to.
 */
export function withoutLookalikes(sectors: string): string {
  return sectors.replace(
    /International Government Organizations?|Government Major Party \(In Government\)|\(Out Of Government\)/g,
    ' ',
  );
}
