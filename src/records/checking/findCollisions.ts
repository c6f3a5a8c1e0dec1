import type { Runner } from '../../store/store.ts';
import type { RecordLine } from '../forms/recordForm.ts';
import { keyOf } from '../recordTables.ts';
import { type Claim, claimsOf } from './claimsOf.ts';
import { readOwners } from './readOwners.ts';

/** What a record claims and another record has. */
export interface Collision extends Claim {
  /** The id of the record that has it. */
  readonly owner: string;
}

/**
 * Records whose slug, whose ISO code, or whose id in another catalogue the store has for another record, each with all
 * of these. One statement for each column.
 */
export async function findCollisions<Line extends RecordLine>(
  runner: Runner,
  records: readonly Line[],
): Promise<Map<Line, readonly [Collision, ...Collision[]]>> {
  const claims = new Map(records.map((record) => [record, claimsOf(record)]));
  const owners = await readAllOwners(runner, [...claims.values()].flat());
  const collisions = new Map<Line, readonly [Collision, ...Collision[]]>();
  for (const [record, ofRecord] of claims) {
    const [first, ...more] = ofRecord.flatMap((claim) => {
      const owner = owners.get(claim.scope)?.get(claim.key);
      return owner === undefined || owner === keyOf(record) ? [] : [{ ...claim, owner }];
    });
    if (first) collisions.set(record, [first, ...more]);
  }
  return collisions;
}

async function readAllOwners(
  runner: Runner,
  claims: readonly Claim[],
): Promise<Map<Claim['scope'], Map<string, string>>> {
  const owners = new Map<Claim['scope'], Map<string, string>>();
  for (const scope of new Set(claims.map((claim) => claim.scope))) {
    const keys = claims.filter((claim) => claim.scope === scope).map(({ key }) => key);
    owners.set(scope, await readOwners(runner, scope, keys));
  }
  return owners;
}
