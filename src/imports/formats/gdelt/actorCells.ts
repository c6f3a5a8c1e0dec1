// cspell:ignore IGOUNODEVWBK
import { searchKey } from '../../../domain/searchKey.ts';
import { actorRoles, type ActorRole } from './actorRoles.ts';
import { groupByName, type KnownGroup, knownGroups } from './knownGroups.ts';

/** The cells of one actor of a row. Empty where the row has nothing. */
export interface ActorCells {
  /** All the codes of the actor in one, three characters each: `IGOUNODEVWBK`. */
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly group: string;
  readonly types: readonly string[];
  /** Codes of ethnic groups and religions. */
  readonly peoples: readonly string[];
}

/** The codes that the whole code of an actor is put together from. */
export function codesOf({ code }: ActorCells): string[] {
  return code.match(/.{3}/g) ?? [];
}

/**
 * The last group among the codes, which is the most particular one: `IGOUNODEVWBK` is the World Bank. Else the group
 * that is named, such as `HAMAS` with the code of some rebels. A party's code is also given to its politicians, so it
 * counts only with the name of the party.
 */
export function groupOf(cells: ActorCells): KnownGroup | undefined {
  const last = [cells.group, ...codesOf(cells)].findLast((code) => knownGroups.has(code));
  const found = last === undefined ? groupByName(cells.name) : knownGroups.get(last);
  if (found?.kind !== 'PARTY' || cells.name === '') return found;
  const [party, printed] = [searchKey(found.name), searchKey(cells.name)];
  return party.includes(printed) || printed.includes(party) ? found : undefined;
}

/** What the actor is, the first role first. Parties and religions have a code, but no column of types has it. */
export function rolesOf(cells: ActorCells): ActorRole[] {
  const types = cells.types.filter((type) => actorRoles.has(type));
  const codes = types.length > 0 ? types : codesOf(cells);
  return [...new Set(codes)].flatMap((code) => actorRoles.get(code) ?? []);
}
