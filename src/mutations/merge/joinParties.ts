import type { EventRecord } from '../../records/forms/eventRecord.ts';

type Party = EventRecord['parties'][number];

/**
 * Parties without those that stand twice in a role; only parties of one actor are looked at. What the second says of
 * the country, the organization or the printed title, and the first does not, the first says from now on.
 */
export function joinParties(
  parties: readonly Party[],
  isOfActor: (party: Party) => boolean,
): Party[] {
  const joined: Party[] = [];
  for (const party of parties) {
    const at = isOfActor(party)
      ? joined.findIndex((other) => isOfActor(other) && areOne(other, party))
      : -1;
    const first = joined[at];
    if (first === undefined) joined.push(party);
    else joined[at] = { ...party, ...withoutAbsent(first) };
  }
  return joined;
}

/** In the same role, and neither acts for another country or organization than the other. */
const areOne = (one: Party, other: Party): boolean =>
  one.role === other.role &&
  one.person?.id === other.person?.id &&
  agree(one.organization, other.organization) &&
  agree(one.country, other.country);

const agree = (one: Party['country'], other: Party['country']): boolean =>
  one === undefined || other === undefined || one.id === other.id;

const withoutAbsent = (party: Party): Party => {
  const { organization, country, titleAsPrinted, ...rest } = party;
  return {
    ...rest,
    ...(organization && { organization }),
    ...(country && { country }),
    ...(titleAsPrinted !== undefined && { titleAsPrinted }),
  };
};
