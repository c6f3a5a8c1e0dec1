import type { RawBuilder } from 'kysely';

import type { DB } from '../generated/database.ts';
import type { ColumnType } from './columnType.ts';
import type { RequestContext } from './requestContext.ts';
import type { Origin } from './origin.ts';
import type { Summary } from './summary.ts';

export type Sql = RawBuilder<unknown>;

/** Gives the SQL of a column by its name, wherever the statement has it from. */
export type ColumnReference = (column: string) => Sql;

/** What a condition can refer to. `roles` is there where the list came through a spine that has them. */
export interface Scope {
  readonly column: ColumnReference;
  /** Whether the entity has the column: a list of meetings knows nothing of a statement's. */
  readonly has: (column: string) => boolean;
  readonly roles?: Sql;
  /** Whether all rows that meet the condition are read, to be counted: else a page of them, in the order of the list. */
  readonly isWhole?: boolean;
}

/** A table whose rows share the id of the entity's own (class-table inheritance). */
export interface Detail {
  readonly table: keyof DB;
  readonly columns: readonly string[];
}

/** One key of an order; `type` is what a cursor's value is read back as. */
export interface OrderKey {
  readonly column: string;
  readonly type: ColumnType;
  /** Replaces null, so that every row has its place; the index has the same expression. */
  readonly absent?: Sql;
}

export type Direction = 'ASC' | 'DESC';

export interface OrderChoice {
  readonly field: string;
  readonly direction: Direction;
}

/**
 * At most one row of another entity for each row of this one. It is joined into the
 * statement of its parent where the selection asks for it, and costs nothing elsewhere.
 */
export interface ToOne {
  readonly entity: Entity;
  /** A complete SELECT of the entity's columns that gives at most one row for the parent. */
  readonly select: (parent: ColumnReference, child: Entity) => Sql;
}

/** Arguments as GraphQL has coerced them; each edge knows its own. */
export type Arguments = Readonly<Record<string, unknown>>;

/*
 * Methods, not properties, where a declaration knows more of its arguments than the engine does:
 * the schema has checked them, and TypeScript compares the parameters of methods both ways.
 */

/** How the `filter` argument of an entity's lists becomes conditions. */
export interface EntityFilter {
  /** Looks up what the filter names (codes, slugs, ids) and refuses what does not exist. */
  resolve(filter: object, context: RequestContext): Promise<object>;
  where(resolved: object, scope: Scope): readonly Sql[];
  /** The spine to walk where the filter names one actor, so that a root list is an index range too. */
  drive?(resolved: object): Drive | undefined;
}

export interface Drive {
  readonly origin: Origin;
  readonly key: readonly string[];
  readonly rest: object;
}

/** Many rows of another entity for each row of this one. */
export interface ToMany<Row = unknown> {
  readonly entity: Entity<Row>;
  readonly origin: Origin;
  /**
   * `connection` pages; `list` gives all, as they are few by nature; `one` gives the first; `summary` gives all rows
   * of a summary, with the total of the list.
   */
  readonly shape: 'connection' | 'list' | 'one' | 'summary';
  /** Stands in for the list, where the field gives what the list comes to. */
  readonly summary?: Summary;
  /** The columns of the parent that are the parts of its key; its id if nothing is said. */
  readonly key?: readonly string[];
  /** Looks up what the edge's own arguments name, and refuses what does not exist; origin and conditions read the result. */
  resolve?(args: Arguments, context: RequestContext): Promise<object>;
  /** Conditions that follow from the edge's own arguments. */
  where?(args: Arguments, scope: Scope): readonly Sql[];
  /** The order; the entity's default if nothing is said. */
  readonly order?: OrderChoice;
}

/**
 * What an entity is in SQL, said once: everything else (selection, joins, pages, loaders,
 * cursors, resolvers of its edges) is derived from it.
 */
export interface Entity<Row = unknown> {
  readonly typeName: string;
  /** The GraphQL type of a row, where the entity stands for an interface. */
  typeOf?(row: object): string;
  /** The column that is null only where there is no row; `id` if nothing is said. */
  readonly identity?: string;
  /** Null where a query alone gives the rows. */
  readonly table: keyof DB | null;
  readonly columns: readonly string[];
  /** What `redirect` calls the type of its records, where they can become part of one another. */
  readonly redirects?: string;
  readonly details: readonly Detail[];
  /**
   * The columns that a field reads: one that is neither a column, a relation nor an edge, and of which nothing is said
   * here, is taken to read any. Relations and edges read these beside what joins them; `__typename` what \`typeOf\` reads.
   */
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  /** A column that has one value in all rows, where the entity is one kind of its table. */
  readonly discriminator?: { readonly column: string; readonly value: string };
  readonly toOne: Readonly<Record<string, ToOne>>;
  readonly toMany: Readonly<Record<string, ToMany>>;
  /** Order fields to keys; `id` is always added as the last, unique one. */
  readonly orders: Readonly<Record<string, readonly OrderKey[]>>;
  readonly defaultOrder: OrderChoice;
  readonly filter: EntityFilter | undefined;
  /** Never set: carries the type of the rows. */
  readonly row?: Row;
}
