import type { DB } from '../../generated/database.ts';
import { spineColumns } from '../rows/spineColumns.ts';
import type { TableRow, TableRows } from '../rows/tableRows.ts';

/** Rows by table, in no form but that of their columns. */
export type RowsByTable = { readonly [Table in keyof DB]?: readonly object[] };

/** The rows of the spines that follow from events and their parties: in the store, a trigger writes them. */
export function spineRows({ event: events, party: parties }: TableRows): RowsByTable {
  const dated = events.map((event) => ({
    event,
    own: parties.filter(({ event_id }) => event_id === event.id),
  }));
  const rowsOf = (column: 'country_id' | 'person_id' | 'organization_id'): object[] =>
    dated.flatMap(({ event, own }) =>
      [...rolesBy(column, own)].map(([id, roles]) => ({
        ...spineColumns(event),
        [column]: id,
        roles,
      })),
    );
  return {
    event_country: rowsOf('country_id'),
    event_person: rowsOf('person_id'),
    event_organization: rowsOf('organization_id'),
    event_pair: dated.flatMap(({ event, own }) =>
      pairsOf([...rolesBy('country_id', own).keys()]).map((pair) => ({
        ...spineColumns(event),
        ...pair,
      })),
    ),
  };
}

function rolesBy(
  column: 'country_id' | 'person_id' | 'organization_id',
  parties: readonly TableRow<'party'>[],
): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { role, ...party } of parties) {
    const id = party[column];
    if (id) roles.set(id, [...new Set([...(roles.get(id) ?? []), role])]);
  }
  return roles;
}

const pairsOf = (ids: readonly string[]): object[] =>
  ids.flatMap((first) =>
    ids
      .filter((second) => first < second)
      .map((second) => ({ first_country_id: first, second_country_id: second })),
  );
