import type { GraphQLResolveInfo } from 'graphql';

import type { Sql } from './entity.ts';
import type { RequestContext } from './requestContext.ts';

/** A record as it once was, for the statements of one field of the operation and of all that is below it. */
export interface Snapshot {
  /** Tells the snapshots of a request apart. */
  readonly name: string;
  /**
   * What stands in for the tables that hold the record: common table expressions of the tables' own names. All SQL
   * names tables without their schema, and so finds these first.
   */
  readonly tables: readonly Sql[];
}

/** Makes all that is read below a field of the operation see the snapshot. */
export const holdSnapshot = (
  { snapshots }: RequestContext,
  info: GraphQLResolveInfo,
  snapshot: Snapshot,
): void => {
  snapshots.set(rootOf(info), snapshot);
};

/** The snapshot that is held for a field; undefined, at no cost, where none is. */
export const snapshotFor = (
  { snapshots }: RequestContext,
  info: GraphQLResolveInfo,
): Snapshot | undefined => (snapshots.size === 0 ? undefined : snapshots.get(rootOf(info)));

/** The key in the answer of the operation's own field that a field is below. */
const rootOf = ({ path }: GraphQLResolveInfo): string | number => {
  let root = path;
  while (root.prev !== undefined) root = root.prev;
  return root.key;
};
