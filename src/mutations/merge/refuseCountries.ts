import type { Edit } from '../edit.ts';
import type { Both } from './openBoth.ts';

/** Refuses to make one of two that act for different countries: they are namesakes, or one of the countries is wrong. */
export function refuseCountries(edit: Edit, { from, into }: Both): void {
  if (from.country === undefined || into.country === undefined) return;
  if (from.country.id === into.country.id) return;
  edit.refuse(
    'INVALID',
    ['input', 'from'],
    'acts for another country than the one that it would become part of: namesakes stay apart. If they are one, change or clear `country` of one of them first.',
  );
}
