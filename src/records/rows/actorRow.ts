import { searchKey } from '../../domain/searchKey.ts';
import type { TableRow } from './tableRows.ts';
import { versionColumns } from './versionColumns.ts';
import type { CountryRecord, OrganizationRecord, PersonRecord } from '../forms/actorRecords.ts';

export const countryRow = (record: CountryRecord): TableRow<'country'> => ({
  ...named(record),
  alpha2: record.alpha2 ?? null,
  alpha3: record.alpha3 ?? null,
  numeric: record.numeric ?? null,
  former_code: record.formerCode ?? null,
  iso_status: record.isoStatus,
  un_membership: record.unMembership,
  region: record.region ?? null,
  subregion: record.subregion ?? null,
  capital: record.capital ?? null,
  validity: record.validity ?? null,
  note: record.note ?? null,
});

export const organizationRow = (record: OrganizationRecord): TableRow<'organization'> => ({
  ...named(record),
  kind: record.kind,
  country_id: record.country?.id ?? null,
  parent_id: record.parent?.id ?? null,
  description: record.description ?? null,
});

export const personRow = (record: PersonRecord): TableRow<'person'> => ({
  ...named(record),
  country_id: record.country?.id ?? null,
  born: record.born ?? null,
  description: record.description ?? null,
});

const named = (record: CountryRecord | OrganizationRecord | PersonRecord) => ({
  id: record.id,
  slug: record.slug,
  name: record.name,
  sort_name: searchKey(record.name),
  ...versionColumns(record),
});
