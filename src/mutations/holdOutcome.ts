import type { GraphQLResolveInfo } from 'graphql';
import { documentOfVersion } from '../changes/documentOfVersion.ts';
import { snapshotOf } from '../changes/snapshotOf.ts';
import { holdSnapshot } from '../connections/snapshot.ts';
import type { Context } from '../entities/context.ts';
import type { Outcome } from './payload.ts';

/** Makes the payload of a mutation that was done before give the record as the mutation had left it. */
export async function holdOutcome(
  context: Context,
  { record }: Outcome,
  info: GraphQLResolveInfo,
): Promise<void> {
  const document = record && (await documentOfVersion(context.store, record.id, record.version));
  if (document === undefined) return;
  holdSnapshot(context, info, await snapshotOf(context.store, document));
}
