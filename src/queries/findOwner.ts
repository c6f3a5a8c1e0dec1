import { type RawBuilder, sql } from 'kysely';
import type { DocumentType } from '../records/recordDocument.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** The record that something with an id of its own is part of. */
export interface Owner {
  readonly type: DocumentType;
  readonly id: string;
}

/** Finds the record that a part belongs to now, by the name of the part's type; undefined where there is none. */
export async function findOwner(
  runner: Runner,
  typeName: string,
  id: string,
): Promise<Owner | undefined> {
  const query = owners[typeName];
  if (query === undefined) return undefined;
  const [owner] = await runner.run(
    sql<Owner>`${query} where part.id = ${id}::uuid`.compile(database),
  );
  return owner;
}

const owners: Readonly<Record<string, RawBuilder<unknown>>> = {
  Name: sql`
    select coalesce(person_id, organization_id, country_id) as id,
      case when person_id is not null then 'person' when organization_id is not null then 'organization'
        else 'country' end as type
    from name as part`,
  Position: sql`select person_id as id, 'person' as type from position as part`,
  StatusChange: sql`select meeting_id as id, 'event' as type from status_change as part`,
  Citation: sql`
    select coalesce(part.event_id, change.meeting_id, part.link_id, part.person_id, held.person_id,
        part.organization_id, part.country_id) as id,
      case when part.event_id is not null or change.id is not null then 'event'
        when part.link_id is not null then 'link'
        when part.person_id is not null or held.id is not null then 'person'
        when part.organization_id is not null then 'organization' else 'country' end as type
    from citation as part
    left join status_change as change on change.id = part.status_change_id
    left join position as held on held.id = part.position_id`,
};
