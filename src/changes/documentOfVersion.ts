import { sql } from 'kysely';
import { documentForm } from '../records/documentForm.ts';
import type { RecordDocument } from '../records/recordDocument.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** What a record said in a version that is not its present one; undefined for the present one. One statement. */
export async function documentOfVersion(
  runner: Runner,
  id: string,
  version: number,
): Promise<RecordDocument | undefined> {
  const [found] = await runner.run(
    sql<{ before: unknown }>`
      select before from revision
      where record_id = ${id}::uuid and operation <> 'CREATED' and (before -> 'version')::int = ${version}
      order by id limit 1`.compile(database),
  );
  return found && documentForm.parse(found.before);
}
