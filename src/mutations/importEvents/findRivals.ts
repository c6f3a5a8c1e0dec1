import { claimsOf } from '../../records/checking/claimsOf.ts';
import type { RecordDocument } from '../../records/recordDocument.ts';
import type { UserError } from '../userError.ts';
import type { Row } from './readRows.ts';

/** Rows of one batch that want the same slug, or the same id in another catalogue: the first may have it. */
export function findRivals(
  rows: readonly Row[],
  records: readonly (RecordDocument | undefined)[],
): UserError[] {
  const owners = new Map<string, number>();
  return records.flatMap((record, at) => {
    const claims = record === undefined ? [] : claimsOf(record);
    const taken = claims.flatMap(({ scope, key, text, path }): UserError[] => {
      const owner = owners.get(`${scope} ${key}`);
      // An event that has the same id twice was told so by its own rules.
      return owner === undefined || owner === at
        ? []
        : [
            {
              code: 'TAKEN',
              path: [...(rows[at]?.path ?? []), ...path],
              message: `${text} is that of events[${String(owner)}] of this batch. Leave the row out if both are the same event, or give another one here.`,
            },
          ];
    });
    if (taken.length === 0) {
      for (const { scope, key } of claims) owners.set(`${scope} ${key}`, at);
    }
    return taken;
  });
}
