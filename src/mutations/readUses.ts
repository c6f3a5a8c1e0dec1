import { sql } from 'kysely';
import type { DocumentType } from '../records/recordDocument.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { type Referrer, referrers } from './referrers.ts';

/** What keeps a record from being taken away. */
export interface Use {
  /** Of the record. */
  readonly id: string;
  /** To be read after the record: `stands in 12 events as a party`. */
  readonly text: string;
}

/** So many rows are looked at: a country stands in hundreds of thousands of events. */
const most = 1_000;

/** What refers to records of one type in the store; `changed` are the ids of records that do not count. One statement. */
export async function readUses(
  runner: Runner,
  type: DocumentType,
  ids: readonly string[],
  changed: readonly string[],
): Promise<Use[]> {
  const counts = referrers[type].map(
    ({ table, column, owner }, place) => sql`
      select ${place}::int as place, gone.id, counted.* from unnest(${ids}::uuid[]) as gone (id),
        lateral (
          select count(distinct owner)::int as records, count(*)::int as looked_at from (
            select ${owner} as owner from ${sql.table(table)}
            where ${sql.ref(column)} = gone.id and not ${owner} = any (${changed}::uuid[])
            limit ${most}
          ) as found
        ) as counted
      where counted.records > 0`,
  );
  if (counts.length === 0) return [];
  const rows = await runner.run(
    sql<{ place: number; id: string; records: number; looked_at: number }>`
      ${sql.join(counts, sql` union all `)} order by place`.compile(database),
  );
  return rows.flatMap(({ place, id, records, looked_at: lookedAt }) => {
    const referrer = referrers[type][place];
    return referrer ? [{ id, text: textOf(referrer, records, lookedAt === most) }] : [];
  });
}

function textOf({ says, referring }: Referrer, records: number, isLeast: boolean): string {
  const noun = records === 1 ? referring : plurals[referring];
  return says.replace('#', `${isLeast ? 'at least ' : ''}${String(records)} ${noun}`);
}

const plurals: Readonly<Record<Referrer['referring'], string>> = {
  country: 'countries',
  event: 'events',
  link: 'links',
  office: 'offices',
  organization: 'organizations',
  person: 'persons',
  place: 'places',
  record: 'records',
  source: 'sources',
  topic: 'topics',
};
