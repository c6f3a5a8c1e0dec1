import type { Arguments, Entity, Sql } from './entity.ts';
import type { InputError } from './inputError.ts';
import type { Origin, Rows } from './origin.ts';

/** What the rows of a list come to: rows of another entity, that a field gives in the place of the list. */
export interface Summary<Row = unknown> {
  readonly entity: Entity<Row>;
  /** Reads the arguments of the field. Refuses those that contradict each other. */
  read(args: Arguments): AskedSummary<Row>;
}

/*
 * Methods, as in the declarations of entities: a summary knows more of its rows and parents than the engine does.
 */

/** What a summary without conditions is made of instead of its list. */
export interface SummaryOfAll {
  readonly origin: Origin;
  select(rows: Rows): Sql;
}

/** A summary with all that shapes its statement. */
export interface AskedSummary<Row = unknown> {
  readonly entity: Entity<Row>;
  /** The most rows that it may have. More are refused, and never cut. */
  readonly longest: number;
  /** A complete SELECT of the entity's columns, of the rows that the list would have. */
  select(list: Rows, where: Sql): Sql;
  /** The same of all there is, by a shorter way: rows without a parent, of which the origin may give one several times. */
  readonly ofAll?: SummaryOfAll | undefined;
  /** The refusal of a summary that is too long, of which these are the first rows. */
  tooLong(rows: readonly Row[]): InputError;
  /** A row of a parent, with what resolvers have to know beside its columns. */
  complete(row: Row, parent: object | undefined): Row;
}
