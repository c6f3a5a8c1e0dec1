import { sql } from 'kysely';
import type { ChangeSet } from '../../changes/changeSet.ts';
import { holdRecords } from '../../changes/holdRecords.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { RecordError } from '../verifyChanges.ts';
import { claimedLinks } from './claimedLinks.ts';

/** The events that each event is part of, by its id. */
type Wholes = ReadonlyMap<string, readonly string[]>;

/**
 * Links by which an event would be part of itself by way of others. All events on the way are held, so that nobody
 * closes a circle from its other end meanwhile. Two statements for each level.
 */
export async function findPartCircles(
  runner: Runner,
  changes: ChangeSet['changes'],
): Promise<RecordError[]> {
  const claimed = claimedLinks(changes).filter(({ link }) => isPart(link));
  if (claimed.length === 0) return [];
  const ends = claimed.flatMap(({ link }) => [link.from.id, link.to.id]);
  const wholes = await readWholes(runner, ends, changes);
  return claimed
    .filter(({ link: { from, to } }) => from.id !== to.id && leads(wholes, to.id, from.id))
    .map(({ link, isNew }) => ({
      recordId: link.id,
      code: 'INVALID',
      path: [isNew ? 'to' : 'kind'],
      message:
        'The second event is part of the first already, so that each would be part of itself. Turn the link round, or take that one back first.',
    }));
}

const isPart = ({ kind }: { readonly kind: string }) => kind === 'PART_OF';

/** What events are part of, and so on, with the links as they are to be. */
async function readWholes(
  runner: Runner,
  ids: readonly string[],
  changes: ChangeSet['changes'],
): Promise<Wholes> {
  const changed = changes.flatMap(({ before, after }) => (before ?? after)?.id ?? []);
  const links = changes.flatMap(({ after }) =>
    after?.type === 'link' && isPart(after) ? [{ from: after.from.id, to: after.to.id }] : [],
  );
  const wholes = new Map<string, string[]>();
  for (let level = [...new Set(ids)]; level.length > 0; level = unknown(wholes)) {
    await holdRecords(runner, 'event', level);
    const found = await runner.run(
      sql<{ from: string; to: string }>`select from_id as from, to_id as to from event_link
        where kind = 'PART_OF' and from_id = any (${level}::uuid[])
          and not id = any (${changed}::uuid[])`.compile(database),
    );
    for (const id of level) {
      wholes.set(
        id,
        [...found, ...links].flatMap(({ from, to }) => (from === id ? [to] : [])),
      );
    }
  }
  return wholes;
}

const unknown = (wholes: Wholes): string[] =>
  [...new Set([...wholes.values()].flat())].filter((id) => !wholes.has(id));

function leads(wholes: Wholes, start: string, end: string): boolean {
  const reached = new Set([start]);
  for (const id of reached) for (const whole of wholes.get(id) ?? []) reached.add(whole);
  return reached.has(end);
}
