import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { type Entry, keyText } from './reading/entry.ts';

/**
 * The links of the record that entries speak of, by the key of the entry: those between the same events in the same
 * way.
 */
export async function findLinks(
  runner: Runner,
  entries: readonly Entry[],
  findEvents: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, string>> {
  const names = entries.flatMap(({ key }) => ('slug' in key ? [] : [key.from, key.to]));
  if (names.length === 0) return new Map();
  const events = await findEvents([...new Set(names)]);
  const links = await runner.run(
    sql<{ id: string; from_id: string; kind: string; to_id: string }>`
      select id, from_id, kind::text as kind, to_id from event_link
      where from_id = any (${[...events.values()]}::uuid[])`.compile(database),
  );
  const ids = new Map(links.map((link) => [`${link.from_id} ${link.kind} ${link.to_id}`, link.id]));
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      if ('slug' in entry.key) return [];
      const { from, kind, to } = entry.key;
      const id = ids.get(`${events.get(from) ?? ''} ${kind} ${events.get(to) ?? ''}`);
      return id === undefined ? [] : [[keyText(entry), id]];
    }),
  );
}
