import { sql } from 'kysely';

import { timestamptz } from '../../connections/columnType.ts';
import { given } from '../../connections/conditions.ts';
import { defineEntity } from '../../connections/defineEntity.ts';
import type { Entity, ToMany } from '../../connections/entity.ts';
import { byColumn, everything } from '../../connections/origin.ts';
import type { QueryChangesArgs } from '../../generated/graphql.ts';
import type { RevisionRow } from '../rows.ts';

export const revision: Entity<RevisionRow> = defineEntity({
  typeName: 'Revision',
  table: 'revision',
  columns: [
    'id',
    'at',
    'record_type',
    'record_id',
    'operation',
    'version',
    'author',
    'reason',
    'merged_into_id',
    'patch',
  ],
  reads: {
    recordId: ['record_type', 'record_id'],
    record: ['record_type', 'record_id'],
    mergedInto: ['record_type', 'merged_into_id'],
  },
  orders: { WHEN: [{ column: 'at', type: timestamptz }] },
  defaultOrder: { field: 'WHEN', direction: 'ASC' },
});

/** The changes of a record, the latest first. Their ids count up, so that the order by id is that in time. */
export const history: ToMany<RevisionRow> = {
  entity: revision,
  origin: byColumn('record_id'),
  shape: 'connection',
  order: { field: 'ID', direction: 'DESC' },
};

/** The changes of all records, in the order of the commits. */
export const changes: ToMany<RevisionRow> = {
  entity: revision,
  origin: everything,
  shape: 'connection',
  where: ({ since }: QueryChangesArgs, { column }) =>
    given(since, (instant) => sql`${column('at')} >= ${instant}::timestamptz`),
};
