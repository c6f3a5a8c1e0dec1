import { type RawBuilder, sql } from 'kysely';
import type { DocumentType } from '../../records/recordDocument.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { MergedType } from './openBoth.ts';

/** A record that refers to another one. */
interface Referring {
  readonly type: DocumentType;
  readonly id: string;
}

/** All records that refer to a person or an organization; its own positions are part of it. One statement. */
export const findReferring = (runner: Runner, type: MergedType, id: string): Promise<Referring[]> =>
  runner.run(sql<Referring>`${queries[type](id)}`.compile(database));

const queries: Readonly<Record<MergedType, (id: string) => RawBuilder<unknown>>> = {
  person: (id) => sql`
    select distinct 'event' as type, event_id as id from party where person_id = ${id}::uuid`,
  organization: (id) => sql`
    select 'event' as type, event_id as id from party where organization_id = ${id}::uuid
    union select 'event', id from statement where channel_id = ${id}::uuid
    union select 'office', id from office where organization_id = ${id}::uuid
    union select 'organization', id from organization where parent_id = ${id}::uuid`,
};
