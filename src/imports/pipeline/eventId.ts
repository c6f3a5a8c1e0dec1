import { recordId } from '../../domain/recordId.ts';
import type { ImportContext } from './importContext.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';

/**
 * The id of an event: the same for the same data set and identity, on every install and in every run, and so for
 * mirrored rows, whichever comes first.
 */
export function eventId(
  { identity, identifiedByParties, parties }: ResolvedDraft,
  { format, actors }: ImportContext,
): string {
  if (!identifiedByParties) return identifiedId(format.dataSet, identity);
  const present = parties.map(({ role, actor }) => `${role} ${actors.actor(actor).identity}`);
  return recordId('event', format.dataSet, ...identity, ...new Set(present.sort()));
}

/** The id of an event that its identity tells from all others without its parties. */
export function identifiedId(dataSet: string, identity: readonly string[]): string {
  return recordId('event', dataSet, ...identity);
}
