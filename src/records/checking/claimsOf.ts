import type { RecordLine } from '../forms/recordForm.ts';
import { type RecordTable, recordTables } from '../recordTables.ts';

/** That a record is the only one with a key. */
export interface Claim {
  /** Among what the key is the only one: a column of a table; ids in other catalogues, of whatever record. */
  readonly scope: ClaimScope;
  readonly key: string;
  /** As a person reads it: `The slug "beijing"`. */
  readonly text: string;
  /** Where in the record. */
  readonly path: readonly (string | number)[];
}

export type ClaimScope = `${RecordTable} ${ClaimedColumn}` | 'external_id';

/** The columns in which no two records of a table have the same. */
export type ClaimedColumn = 'slug' | 'alpha2' | 'alpha3' | 'former_code';

/** All that a record claims for itself. */
export const claimsOf = (record: RecordLine): Claim[] => [
  ...slugClaims(record),
  ...codeClaims(record),
  ...externalIdClaims(record),
];

function slugClaims(record: RecordLine): Claim[] {
  const table = recordTables[record.type];
  if (table === null || !('slug' in record) || record.slug === undefined) return [];
  const { slug } = record;
  return [{ scope: `${table} slug`, key: slug, text: `The slug "${slug}"`, path: ['slug'] }];
}

const codes = [
  { field: 'alpha2', column: 'alpha2', name: 'ISO 3166-1 code' },
  { field: 'alpha3', column: 'alpha3', name: 'ISO 3166-1 code' },
  { field: 'formerCode', column: 'former_code', name: 'ISO 3166-3 code' },
] as const;

function codeClaims(record: RecordLine): Claim[] {
  if (record.type !== 'country') return [];
  return codes.flatMap(({ field, column, name }): Claim[] => {
    const code = record[field];
    return code === undefined
      ? []
      : [{ scope: `country ${column}`, key: code, text: `The ${name} "${code}"`, path: [field] }];
  });
}

function externalIdClaims(record: RecordLine): Claim[] {
  if (!('externalIds' in record)) return [];
  return record.externalIds.map(({ scheme, value }, at) => ({
    scope: 'external_id',
    key: keyOfExternalId(scheme, value),
    text: `The id "${value}" of ${scheme}`,
    path: ['externalIds', at, 'value'],
  }));
}

export const keyOfExternalId = (scheme: string, value: string): string =>
  JSON.stringify([scheme, value]);
