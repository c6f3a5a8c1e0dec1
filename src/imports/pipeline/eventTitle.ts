import type { PartyRole } from '../../generated/database.ts';
import type { ActorDirectory } from './actorDirectory.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/** The roles of those who do something, or come to somebody. */
const active: ReadonlySet<PartyRole> = new Set(['GUEST', 'SPEAKER', 'ACTOR', 'MEDIATOR']);

/**
 * A title for an event that a machine coded: the code's label and the names as the data set prints them, no more.
 *
 *   Consult: France, Germany, Russia
 *   Make a visit: Kim Jong-Un → China
 *   Criticize or denounce → Greece
 */
export function eventTitle(
  { parties }: ResolvedDraft,
  label: string,
  actors: ActorDirectory,
): string {
  const names = (isActive: boolean) =>
    parties
      .filter(({ role }) => active.has(role) === isActive)
      .map(({ actor }) => actors.actor(actor).name)
      .join(', ');
  const sides = [names(true), names(false)].filter((side) => side !== '');
  // Who did it is not known: the colon alone would make those whom it was done to the doers.
  const isToldOfTarget = names(true) === '' && parties.some(({ role }) => role !== 'PARTICIPANT');
  if (isToldOfTarget) return `${label} → ${names(false)}`;
  return sides.length === 0 ? label : `${label}: ${sides.join(' → ')}`;
}
