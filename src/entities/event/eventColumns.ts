import { sql } from 'kysely';

import { date, enumeration, float8, timestamptz } from '../../connections/columnType.ts';
import { DatePrecision } from '../../generated/database.ts';
import type { EntityDeclaration } from '../../connections/defineEntity.ts';

const whenColumns = [
  'edtf',
  'earliest',
  'latest',
  'precision',
  'approximate',
  'uncertain',
  'local_time',
  'time_zone',
] as const;

/** What the three kinds of event share; each kind adds its own table. */
export const eventColumns = {
  table: 'event',
  columns: [
    'id',
    'kind',
    'slug',
    'title',
    'summary',
    ...whenColumns,
    'place_id',
    'code',
    'intensity',
    'review',
    'version',
    'created_at',
    'updated_at',
  ],
  reads: {
    __typename: ['kind'],
    when: whenColumns,
    magnitude: ['magnitude_value', 'magnitude_unit', 'magnitude_least', 'magnitude_most'],
  },
  orders: {
    WHEN: [
      { column: 'earliest', type: date },
      { column: 'precision', type: enumeration('date_precision', DatePrecision) },
    ],
    UPDATED: [{ column: 'updated_at', type: timestamptz }],
    INTENSITY: [{ column: 'intensity', type: float8, absent: sql`-100` }],
  },
  defaultOrder: { field: 'WHEN', direction: 'DESC' },
} as const satisfies Omit<EntityDeclaration<unknown, 'event'>, 'typeName'>;
