import { sql } from 'kysely';
import type { GlobalId } from '../../entities/globalId.ts';
import { documentTypeOf } from '../../records/recordDocument.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { type CitedType, citedRecordId, citedRecordType } from './citedRecord.ts';

/** A record that citations are part of. */
interface Found {
  readonly type: CitedType;
  readonly id: string;
}

/** The record that can be cited by an id: itself, or the one that has the position, the change of status, the citation. */
export async function findCitedRecord(
  runner: Runner,
  { typeName, id }: GlobalId,
): Promise<Found | undefined> {
  const type = citedTypes.find((each) => each === documentTypeOf(typeName));
  if (type !== undefined) return { type, id };
  const part = parts.get(typeName);
  if (part === undefined) return undefined;
  const [found] = await runner.run(
    sql<Found>`select ${part.type} as type, ${part.owner} as id from ${sql.table(part.table)}
      where id = ${id}::uuid`.compile(database),
  );
  return found;
}

const citedTypes = [
  'event',
  'link',
  'person',
  'organization',
  'country',
] as const satisfies CitedType[];

const parts = new Map([
  ['Position', { table: 'position', type: sql.lit('person'), owner: sql.ref('person_id') }],
  [
    'StatusChange',
    { table: 'status_change', type: sql.lit('event'), owner: sql.ref('meeting_id') },
  ],
  ['Citation', { table: 'citation', type: citedRecordType, owner: citedRecordId }],
]);
