import type { PersonEdits } from '../../changes/personEdits.ts';
import { emptyTableRows, type TableRow, type TableRows } from '../../records/rows/tableRows.ts';
import { actorColumns, type EditedTable, editedTables, partColumns } from './partColumns.ts';

/**
 * The rows of an import without what people have decided otherwise: without records that they edited or took away, and
 * without the parts of these. What referred to a merged record refers to the survivor; what referred to a deleted one
 * refers to nothing, or is left out where it has to. A part that stands in a table before its own parts takes them
 * along, and so does a record.
 */
export function leaveOut(rows: TableRows, edits: PersonEdits): TableRows {
  if (edits.edited.size + edits.gone.size === 0) return rows;
  const sieve = new Sieve(edits);
  const kept = emptyTableRows();
  kept.event_code = rows.event_code;
  for (const table of editedTables)
    Object.assign(kept, { [table]: sieve.pass(table, rows[table]) });
  kept.party = withoutRepeats(kept.party);
  return kept;
}

class Sieve {
  readonly #survivors: ReadonlyMap<string, string>;
  /** Ids whose rows, and whose parts, are not written. */
  readonly #left: Set<string>;
  /** Ids of what is nowhere. */
  readonly #gone: Set<string>;

  constructor({ edited, gone, survivors }: PersonEdits) {
    this.#survivors = survivors;
    this.#left = new Set([...edited, ...gone]);
    this.#gone = new Set(gone);
  }

  pass<Table extends EditedTable>(
    table: Table,
    rows: readonly TableRow<Table>[],
  ): TableRow<Table>[] {
    return rows.flatMap((row) => {
      const values = new Map<string, unknown>(Object.entries(row));
      const isLeft = partColumns[table].owner.some((column) =>
        this.#left.has(idIn(values, column)),
      );
      const changes = isLeft ? undefined : this.#changesOf(table, values);
      if (changes !== undefined) return [{ ...row, ...changes }];
      this.#leave(idIn(values, 'id'), isLeft);
      return [];
    });
  }

  /** Which references lead elsewhere, or nowhere; undefined where the row cannot be without one. */
  #changesOf(
    table: EditedTable,
    values: ReadonlyMap<string, unknown>,
  ): Record<string, string | null> | undefined {
    const { owner, optional = [] } = partColumns[table];
    const changes = new Map<string, string | null>();
    for (const column of values.keys()) {
      if (!column.endsWith('_id') || owner.includes(column)) continue;
      const id = idIn(values, column);
      if (!this.#gone.has(id)) continue;
      const survivor = this.#survivors.get(id);
      if (survivor === undefined && !optional.includes(column)) return undefined;
      changes.set(column, survivor ?? null);
    }
    const changed = new Map([...values, ...changes]);
    const actors = changes.size === 0 ? undefined : actorColumns[table];
    const hasNone = actors?.every((column) => idIn(changed, column) === '');
    return hasNone === true ? undefined : Object.fromEntries(changes);
  }

  #leave(id: string, wasKnown: boolean): void {
    this.#left.add(id);
    // What was edited is there all the same, and others may refer to it.
    if (!wasKnown) this.#gone.add(id);
  }
}

const idIn = (values: ReadonlyMap<string, unknown>, column: string): string => {
  const value = values.get(column);
  return typeof value === 'string' ? value : '';
};

/** Two actors that became one would stand twice in a role. */
function withoutRepeats(parties: readonly TableRow<'party'>[]): TableRow<'party'>[] {
  const seen = new Map<string, TableRow<'party'>>();
  for (const party of parties) {
    const { event_id, role, person_id, organization_id, country_id } = party;
    const key = [event_id, role, person_id, organization_id, country_id].join(' ');
    if (!seen.has(key)) seen.set(key, party);
  }
  return [...seen.values()];
}
