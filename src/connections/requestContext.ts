import type { FieldNode } from 'graphql';
import type DataLoader from 'dataloader';

import type { Runner } from '../store/store.ts';
import type { Page } from './connection.ts';
import { LARGEST_PAGE_SIZE } from './pageArguments.ts';
import type { PageRequest } from './pageRequest.ts';
import type { Snapshot } from './snapshot.ts';

/** The parts of a parent's key, in the order of the origin's. */
export type Key = readonly string[];

export type PageLoader = DataLoader<Key, Page<unknown>, string>;

/** A list field of one request, read once, however many parents ask for it. */
export interface PreparedList {
  readonly name: string;
  readonly request: PageRequest;
  /** The key of the spine that the filter leads to, for a list without a parent. */
  readonly drivenBy?: Key;
}

/** What the engine keeps for one request, and no longer. */
export interface RequestContext {
  readonly store: Runner;
  /** The most records that a page may have. */
  readonly pageSize: number;
  /** One loader for each (edge, arguments, selection): equal siblings share a batch. */
  readonly pageLoaders: Map<string, PageLoader>;
  readonly preparedLists: WeakMap<readonly FieldNode[], Promise<PreparedList>>;
  /** By the key in the answer of the operation's own field that each is for. */
  readonly snapshots: Map<string | number, Snapshot>;
}

export const createRequestContext = (
  store: Runner,
  pageSize = LARGEST_PAGE_SIZE,
): RequestContext => ({
  store,
  pageSize,
  pageLoaders: new Map(),
  preparedLists: new WeakMap(),
  snapshots: new Map(),
});
