import type { ChangeSet } from '../changes/changeSet.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import type { Runner } from '../store/store.ts';
import { hierarchies, type Hierarchy } from './hierarchies.ts';
import type { RecordError } from './verifyChanges.ts';

type Changes = ChangeSet['changes'];

/** Where each record leads, by id. */
type Ways = Map<string, readonly string[]>;

/**
 * Changed records that would lie under themselves, or come after themselves, by way of others. The records on the way
 * are held, so that nobody closes a circle from its other end meanwhile. A statement or two for each level.
 */
export async function findCircles(runner: Runner, changes: Changes): Promise<RecordError[]> {
  const errors: RecordError[] = [];
  for (const hierarchy of hierarchies) {
    const { key, message } = hierarchy;
    const moved = movedRecords(hierarchy, changes);
    if (moved.length === 0) continue;
    const ways = await readWays(runner, hierarchy, changes);
    errors.push(
      ...moved
        .filter(({ id }) => leadsBack(ways, id))
        .map(({ id }) => ({ recordId: id, code: 'INVALID' as const, path: [key], message })),
    );
  }
  return errors;
}

/** The records that lead where they did not lead before. */
function movedRecords({ type, next }: Hierarchy, changes: Changes): RecordDocument[] {
  return changes.flatMap(({ before, after }) => {
    if (after?.type !== type) return [];
    const known = before === undefined ? [] : next(before);
    return next(after).some((id) => !known.includes(id)) ? [after] : [];
  });
}

/** The ways of the changed records as they are to be, and of all that they lead to. */
async function readWays(runner: Runner, hierarchy: Hierarchy, changes: Changes): Promise<Ways> {
  const ways: Ways = new Map(
    changes.flatMap(({ after }) =>
      after?.type === hierarchy.type ? [[after.id, hierarchy.next(after)]] : [],
    ),
  );
  const unknown = () => [...new Set([...ways.values()].flat())].filter((id) => !ways.has(id));
  for (let ids = unknown(); ids.length > 0; ids = unknown()) {
    const steps = await hierarchy.read(runner, ids);
    for (const id of ids) {
      const next = steps.filter((step) => step.id === id).map((step) => step.next);
      ways.set(
        id,
        next.filter((each) => each !== null),
      );
    }
  }
  return ways;
}

/** Whether a record leads to itself by way of others; that it does not do so by itself is a rule of its own. */
function leadsBack(ways: Ways, start: string): boolean {
  const reached = new Set(ways.get(start)?.filter((id) => id !== start));
  for (const id of reached) for (const next of ways.get(id) ?? []) reached.add(next);
  return reached.has(start);
}
