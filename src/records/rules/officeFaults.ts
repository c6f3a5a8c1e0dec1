import type { OfficeRecord } from '../forms/vocabularyRecords.ts';
import type { Fault } from './faultsOf.ts';

/** What an office cannot be: a post of nobody. */
export const officeFaults = ({ country, organization }: OfficeRecord): Fault[] =>
  country === undefined && organization === undefined
    ? [{ path: ['country'], message: 'is missing, and so is the organization; give one, or both' }]
    : [];
