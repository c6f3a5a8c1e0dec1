import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** The revisions that an import has written, in their order. */
export const revisionsOf = (store: Store, author: string) =>
  store.run(
    sql<{ type: string; operation: string; version: number; before: object | null }>`
      select record_type as type, operation, version, before from revision
      where author = ${author} and author_kind = 'IMPORT' order by id`.compile(database),
  );
