import { sql } from 'kysely';

import { InputError } from '../connections/inputError.ts';
import { throughQuery } from '../connections/origin.ts';
import { byId, rowsByKey, type Lookup } from '../connections/rowsByKey.ts';
import { selectedBelow, wholeRows } from '../connections/selection.ts';
import { searchKey } from '../domain/searchKey.ts';
import { country } from '../entities/country/country.ts';
import { requireId } from '../entities/globalId.ts';
import type { CountryRow } from '../entities/rows.ts';
import type { CountryBy } from '../generated/graphql.ts';
import { type FindRecord, rowOfNamed } from './rowOfNamed.ts';

/** One country, by id, ISO code or name. A name that more than one has is refused. */
export const findCountry: FindRecord<CountryBy, CountryRow> = async (
  _,
  { by: { id, code, name }, knownAt },
  context,
  info,
) => {
  if (typeof name === 'string') {
    const rows = await rowsByKey(
      context,
      BY_NAME,
      [searchKey(name)],
      wholeRows(selectedBelow(country, info)),
      { size: 10 },
    );
    const found = requireOne(rows, name);
    if (!knownAt || found === null) return found;
    return rowOfNamed(context, { lookup: byId(country), key: [found.id] }, knownAt, info);
  }
  const key = code
    ? await context.directory.findCountryId(code)
    : requireId(id ?? '', 'by.id', 'Country');
  if (key === undefined) return null;
  return rowOfNamed(context, { lookup: byId(country), key: [key] }, knownAt, info);
};

const BY_NAME: Lookup<CountryRow> = {
  entity: country,
  name: 'name',
  origin: throughQuery(
    ([key]) => sql`
      select distinct country_id as id from name where search_key = ${key} and country_id is not null`,
    [],
    ['text'],
  ),
};

const requireOne = (rows: readonly CountryRow[], name: string): CountryRow | null => {
  const [found, ...others] = rows;
  if (found === undefined || others.length === 0) return found ?? null;
  const candidates = rows.map((one) => `${one.name} (${one.alpha3 ?? one.slug})`);
  throw new InputError(
    'by.name',
    `"${name}" names more than one country: ${candidates.join(', ')}. Say which by \`code\` or \`id\`.`,
  );
};
