import type { GraphQLResolveInfo } from 'graphql';

import type { Key } from '../connections/requestContext.ts';
import { rowByKey, rowsByKey, type Lookup } from '../connections/rowsByKey.ts';
import type { Context } from '../entities/context.ts';
import { rowKnownAt } from './rowKnownAt.ts';

/** A way to name a record, and its name. */
export interface NamedRecord<Row> {
  readonly lookup: Lookup<Row>;
  readonly key: Key;
}

/** The resolver of a field that gives one record. */
export type FindRecord<By, Row> = (
  parent: unknown,
  args: { readonly by: By; readonly knownAt?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Row | null>;

/** The record with a name, as it is now, or as it was known at some time. A name that is no id is read as of now. */
export const rowOfNamed = async <Row extends { readonly id: string }>(
  context: Context,
  { lookup, key }: NamedRecord<Row>,
  knownAt: string | null | undefined,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  if (!knownAt) return rowByKey(context, lookup, key, info);
  const id = lookup.name === 'id' ? key[0] : (await rowsByKey(context, lookup, key, {}))[0]?.id;
  return id === undefined ? null : rowKnownAt(context, lookup.entity, id, knownAt, info);
};
