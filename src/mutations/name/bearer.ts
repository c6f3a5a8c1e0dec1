import type { DocumentOf } from '../../records/recordDocument.ts';

/** The types of records that have names. */
export const bearerTypes = ['person', 'organization', 'country'] as const;

export type BearerType = (typeof bearerTypes)[number];

/** A record that has names. */
export type Bearer = DocumentOf<BearerType>;
