import { byColumn, through } from '../../connections/origin.ts';
import { country } from '../../entities/country/country.ts';
import { externalIds } from '../../entities/name/externalId.ts';
import { names } from '../../entities/name/name.ts';
import { position } from '../../entities/office/position.ts';
import { organization } from '../../entities/organization/organization.ts';
import { person } from '../../entities/person/person.ts';
import type { CitationRow, CountryRow, OrganizationRow } from '../../entities/rows.ts';
import { citations } from '../../entities/source/citation.ts';
import type { CountryRecord, OrganizationRecord, PersonRecord } from '../forms/actorRecords.ts';
import type { Runner } from '../../store/store.ts';
import { type ActorParts, countryLine, organizationLine, personLine } from '../lines/actorLines.ts';
import { parentsFirst } from './parentsFirst.ts';
import { readEdge, readRecords, type RowsById } from './readEdge.ts';
import type { WantedRecords } from './wantedRecords.ts';

/** The wanted persons, with the offices that they held. */
export async function readPersons(runner: Runner, wanted: WantedRecords): Promise<PersonRecord[]> {
  const ids = wanted.take('person');
  const rows = await readRecords(runner, person, ids, { country: {} });
  const positions = await readEdge(runner, positionsOfPerson, ids, { office: {} });
  const held = [...positions.values()].flat();
  const positionCitations = await readCitations(
    runner,
    'position_id',
    held.map(({ id }) => id),
    wanted,
  );
  const parts = await readParts(runner, 'person_id', ids, wanted);
  for (const { countryId } of rows) wanted.add('country', countryId);
  for (const { officeId } of held) wanted.add('office', officeId);
  return rows.map((row) => personLine(row, parts, positions.get(row.id), positionCitations));
}

const positionsOfPerson = { entity: position, origin: byColumn('person_id') };

/** The wanted organizations with all that they belong to, and those first. */
export async function readOrganizations(
  runner: Runner,
  wanted: WantedRecords,
): Promise<OrganizationRecord[]> {
  const rows: OrganizationRow[] = [];
  for (let ids = wanted.take('organization'); ids.length > 0; ids = wanted.take('organization')) {
    const level = await readRecords(runner, organization, ids, { country: {}, parent: {} });
    for (const { countryId, parentId } of level) {
      wanted.add('country', countryId);
      wanted.add('organization', parentId);
    }
    rows.push(...level);
  }
  const ordered = parentsFirst(rows, ({ parentId }) => [parentId]);
  const ids = ordered.map(({ id }) => id);
  const parts = await readParts(runner, 'organization_id', ids, wanted);
  return ordered.map((row) => organizationLine(row, parts));
}

/** The wanted countries with all that came after them, and those first. */
export async function readCountries(
  runner: Runner,
  wanted: WantedRecords,
): Promise<CountryRecord[]> {
  const rows: CountryRow[] = [];
  const successors = new Map<string, readonly CountryRow[]>();
  for (let ids = wanted.take('country'); ids.length > 0; ids = wanted.take('country')) {
    rows.push(...(await readRecords(runner, country, ids)));
    for (const [id, after] of await readEdge(runner, successorsOf, ids)) {
      successors.set(id, after);
      wanted.add('country', ...after.map((row) => row.id));
    }
  }
  const ordered = parentsFirst(rows, ({ id }) => successors.get(id)?.map((row) => row.id) ?? []);
  const ids = ordered.map(({ id }) => id);
  const parts = await readParts(runner, 'country_id', ids, wanted);
  return ordered.map((row) => countryLine(row, parts, successors.get(row.id)));
}

const successorsOf = {
  entity: country,
  origin: through('country_succession', { parent: ['predecessor_id'], child: 'successor_id' }),
};

async function readParts(
  runner: Runner,
  bearer: 'person_id' | 'organization_id' | 'country_id',
  ids: readonly string[],
  wanted: WantedRecords,
): Promise<ActorParts> {
  return {
    names: await readEdge(runner, names(bearer), ids),
    externalIds: await readEdge(runner, externalIds(bearer), ids),
    citations: await readCitations(runner, bearer, ids, wanted),
  };
}

async function readCitations(
  runner: Runner,
  cited: Parameters<typeof citations>[0],
  ids: readonly string[],
  wanted: WantedRecords,
): Promise<RowsById<CitationRow>> {
  const found = await readEdge(runner, citations(cited), ids, { source: {} });
  wanted.add('source', ...[...found.values()].flat().map(({ sourceId }) => sourceId));
  return found;
}
