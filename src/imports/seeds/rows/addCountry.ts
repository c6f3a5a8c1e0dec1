import { recordId } from '../../../domain/recordId.ts';
import { searchKey } from '../../../domain/searchKey.ts';
import type { CitationForm } from '../forms/citationForm.ts';
import type { CountryForm } from '../forms/countryForm.ts';
import type { NameForm } from '../forms/nameForm.ts';
import { citationRows } from '../../../records/rows/citationRows.ts';
import { externalIdRows } from '../../../records/rows/externalIdRows.ts';
import { nameRows } from '../../../records/rows/nameRows.ts';
import type { TableRows } from '../../../records/rows/tableRows.ts';

/** A country with its names, codes, successors and citations. */
export function addCountry(
  rows: TableRows,
  country: CountryForm,
  fileCitations: readonly CitationForm[],
): void {
  const id = recordId('country', country.slug);
  rows.country.push({
    id,
    slug: country.slug,
    alpha2: country.iso.alpha2 ?? null,
    alpha3: country.iso.alpha3 ?? null,
    numeric: country.iso.numeric ?? null,
    former_code: country.iso.former ?? null,
    iso_status: country.iso.status,
    un_membership: country.un,
    name: country.name,
    sort_name: searchKey(country.name),
    region: country.where?.region ?? null,
    subregion: country.where?.subregion ?? null,
    capital: country.where?.capital ?? null,
    validity: country.validity ?? null,
    note: country.note ?? null,
  });
  for (const successor of country.successors ?? []) {
    rows.country_succession.push({
      predecessor_id: id,
      successor_id: recordId('country', successor),
    });
  }
  rows.name.push(...nameRows('country_id', id, country.name, namesOf(country)));
  rows.external_id.push(...externalIdRows('country_id', id, country.externalIds));
  rows.citation.push(
    ...citationRows('country_id', id, [...(country.citations ?? []), ...fileCitations]),
  );
}

function namesOf(country: CountryForm): NameForm[] {
  const usual = Object.entries(country.names ?? {}).map(([language, value]): NameForm => ({
    value,
    language,
    kind: 'PREFERRED',
  }));
  const official: NameForm[] = country.official
    ? [{ value: country.official, language: 'en', kind: 'OFFICIAL' }]
    : [];
  return [...official, ...usual, ...(country.otherNames ?? [])];
}
