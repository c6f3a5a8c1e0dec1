import { type RawBuilder, sql } from 'kysely';
import { decodeGlobalId } from '../entities/globalId.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { type DocumentType, documentTypeOf } from './recordDocument.ts';
import { recordTables } from './recordTables.ts';

/**
 * The ids of records of one type that people name as they like: by global id, by slug, a country also by ISO code. A
 * record that became part of another is found as that other. What nothing is named is absent. One statement.
 */
export async function findByNames(
  runner: Runner,
  type: DocumentType,
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map(
    names.flatMap((name) => {
      const decoded = decodeGlobalId(name);
      return decoded && documentTypeOf(decoded.typeName) === type ? [[name, decoded.id]] : [];
    }),
  );
  const rows = await runner.run(
    sql<{ name: string; id: string }>`
      select id::text as name, id from ${sql.table(recordTables[type])}
        where id = any (${[...ids.values()]}::uuid[])
      union all
      select from_id::text, to_id from redirect where from_id = any (${[...ids.values()]}::uuid[])
      ${type === 'link' ? sql`` : bySlug(type, names)}
      ${type === 'country' ? byCode(names) : sql``}`.compile(database),
  );
  const found = new Map(rows.map(({ name, id }) => [name, id]));
  return new Map(
    names.flatMap((name): [string, string][] => {
      const id = found.get(ids.get(name) ?? name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

const bySlug = (type: DocumentType, names: readonly string[]): RawBuilder<unknown> => sql`
  union all
  select slug, id from ${sql.table(recordTables[type])} where slug = any (${names})
  union all
  select slug, to_id from redirect where record_type = ${type} and slug = any (${names})`;

const byCode = (names: readonly string[]): RawBuilder<unknown> => sql`
  union all
  select alpha2, id from country where alpha2 = any (${names})
  union all
  select alpha3, id from country where alpha3 = any (${names})`;
