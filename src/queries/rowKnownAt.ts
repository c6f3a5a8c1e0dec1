import type { GraphQLResolveInfo } from 'graphql';

import { documentAt } from '../changes/documentAt.ts';
import { snapshotOf } from '../changes/snapshotOf.ts';
import type { Entity } from '../connections/entity.ts';
import { byId, rowByKey } from '../connections/rowsByKey.ts';
import { holdSnapshot } from '../connections/snapshot.ts';
import type { Context } from '../entities/context.ts';
import { documentTypeOf } from '../records/recordDocument.ts';
import { findOwner } from './findOwner.ts';

/**
 * The record, or the part of a record, with an id, as it was known at some time; null where it was not known then.
 * All that is read below the field sees the record as it was.
 */
export const rowKnownAt = async <Row>(
  context: Context,
  entity: Entity<Row>,
  id: string,
  at: string,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  const type = documentTypeOf(entity.typeName);
  const owner =
    type === undefined ? await findOwner(context.store, entity.typeName, id) : { type, id };
  if (owner === undefined) return null;
  const known = await documentAt(context.store, owner.type, owner.id, at);
  if (known === undefined) return null;
  if (known.document !== undefined) {
    holdSnapshot(context, info, await snapshotOf(context.store, known.document));
  }
  return rowByKey(context, byId(entity), [type === undefined ? id : known.id], info);
};
