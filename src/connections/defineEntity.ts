import type { DB } from '../generated/database.ts';
import type { Detail, Entity, EntityFilter } from './entity.ts';

/** A column that the table has; any name where a query alone gives the rows. */
type ColumnOf<Table> = Table extends keyof DB ? keyof DB[Table] & string : string;

/** An entity as it is written down. What refers to other entities is read on first use, so that they may refer to each other. */
export interface EntityDeclaration<Row, Table extends keyof DB | null> extends Omit<
  Entity<Row>,
  'table' | 'columns' | 'details' | 'toOne' | 'toMany' | 'filter'
> {
  readonly table: Table;
  readonly columns: readonly ColumnOf<Table>[];
  readonly details?: () => readonly Detail[];
  readonly toOne?: () => Entity['toOne'];
  readonly toMany?: () => Entity['toMany'];
  readonly filter?: () => EntityFilter;
}

export const defineEntity = <Row, const Table extends keyof DB | null>(
  declaration: EntityDeclaration<Row, Table>,
): Entity<Row> => {
  const details = once(declaration.details ?? (() => []));
  const toOne = once(declaration.toOne ?? (() => ({})));
  const toMany = once(declaration.toMany ?? (() => ({})));
  return {
    ...declaration,
    get details() {
      return details();
    },
    get toOne() {
      return toOne();
    },
    get toMany() {
      return toMany();
    },
    get filter() {
      return declaration.filter?.();
    },
  };
};

const once = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** A table of an entity's kind, with those of its columns that the entity takes. */
export const detail = <const Table extends keyof DB>(
  table: Table,
  columns: readonly ColumnOf<Table>[],
): Detail => ({ table, columns });
