import type { Arguments, Entity, Scope, Sql } from './entity.ts';
import type { Order } from './order.ts';
import type { Origin } from './origin.ts';
import type { PageArguments } from './pageArguments.ts';
import type { PageSelection } from './selection.ts';
import type { Snapshot } from './snapshot.ts';
import type { AskedSummary } from './summary.ts';

/** A page of an entity for any number of parents: everything that shapes the statement but the parents. */
export interface PageRequest<Row = unknown> {
  readonly entity: Entity<Row>;
  readonly origin: Origin;
  readonly args: Arguments;
  readonly where: (scope: Scope) => readonly Sql[];
  readonly order: Order;
  readonly page: PageArguments;
  readonly selection: PageSelection;
  /** What the list comes to: its rows are then those of the page. The total stays that of the list. */
  readonly summary?: AskedSummary<Row> | undefined;
  readonly snapshot?: Snapshot | undefined;
  /** Whether the name of its loader says all of it: it asks for the same whenever it is made on one day. */
  readonly isFixed?: boolean;
  /** The lists of its rows that come with them; others have a statement of their own. */
  readonly nested?: readonly NestedList[];
}

/** A list below the rows of a page that the statement of the page reads. */
export interface NestedList {
  /** The key in the answer, by which the resolver of the list finds its page in the row. */
  readonly responseKey: string;
  /** The columns of the row that are the parts of its key. */
  readonly key: readonly string[];
  /** Tells apart what is asked for under that key. */
  readonly name: string;
  readonly request: PageRequest;
}
