import { recordId } from '../../../domain/recordId.ts';
import type { RecordKind } from '../knownRecords.ts';

/** The id of the record that a slug names, or null where nothing is named. */
export function referenceId(kind: RecordKind, slug: string | undefined): string | null {
  return slug === undefined ? null : recordId(kind, slug);
}
