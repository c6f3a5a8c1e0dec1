import { sql } from 'kysely';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';
import { keyColumns, type KeyRecord } from './keyRecord.ts';

/** All keys that were ever made, the latest first. */
export function listKeys(runner: Runner): Promise<KeyRecord[]> {
  return runner.run(
    sql<KeyRecord>`select ${keyColumns} from api_key order by created_at desc, id`.compile(
      database,
    ),
  );
}
