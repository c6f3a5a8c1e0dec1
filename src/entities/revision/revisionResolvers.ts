import type { GraphQLResolveInfo } from 'graphql';

import { byId, rowByKey } from '../../connections/rowsByKey.ts';
import type { RevisionResolvers } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import { nodes } from '../nodes.ts';
import type { NodeRow } from '../rows.ts';

export const revisionResolvers: RevisionResolvers = {
  recordId: ({ recordType, recordId }) => encodeGlobalId(recordType, recordId),
  record: ({ recordType, recordId }, _, context, info) =>
    findRecord(recordType, recordId, context, info),
  mergedInto: ({ recordType, mergedIntoId }, _, context, info) =>
    mergedIntoId === null ? null : findRecord(recordType, mergedIntoId, context, info),
};

/** A record of the type that a revision names; all of one type in one statement. */
const findRecord = (
  typeName: string,
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<NodeRow | null> | null => {
  const entity = nodes.get(typeName);
  return entity === undefined ? null : rowByKey(context, byId(entity), [id], info);
};
