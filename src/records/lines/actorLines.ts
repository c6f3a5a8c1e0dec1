import { endOfTime } from '../../domain/calendarDay.ts';
import type {
  CitationRow,
  CountryRow,
  ExternalIdRow,
  NameRow,
  OrganizationRow,
  PersonRow,
  PositionRow,
} from '../../entities/rows.ts';
import type { CountryRecord, OrganizationRecord, PersonRecord } from '../forms/actorRecords.ts';
import type { RowsById } from '../reading/readEdge.ts';
import { citationLine, externalIdLine, keeping, nameLine } from './partsOfRecords.ts';
import { byCode, byName, byTitle, ifGiven, orAbsent } from './references.ts';

/** What belongs to actors of one kind. */
export interface ActorParts {
  readonly names: RowsById<NameRow>;
  readonly externalIds: RowsById<ExternalIdRow>;
  readonly citations: RowsById<CitationRow>;
}

export function countryLine(
  row: CountryRow,
  parts: ActorParts,
  successors: readonly CountryRow[] = [],
): CountryRecord {
  return {
    type: 'country',
    id: row.id,
    slug: row.slug,
    name: row.name,
    names: (parts.names.get(row.id) ?? []).map(nameLine),
    alpha2: orAbsent(row.alpha2),
    alpha3: orAbsent(row.alpha3),
    numeric: orAbsent(row.numeric),
    formerCode: orAbsent(row.formerCode),
    isoStatus: row.isoStatus,
    unMembership: row.unMembership,
    region: orAbsent(row.region),
    subregion: orAbsent(row.subregion),
    capital: orAbsent(row.capital),
    validity: orAbsent(row.validity),
    note: orAbsent(row.note),
    successors: successors.map(byCode),
    ...evidence(row, parts),
  };
}

export function organizationLine(row: OrganizationRow, parts: ActorParts): OrganizationRecord {
  return {
    type: 'organization',
    id: row.id,
    slug: row.slug,
    name: row.name,
    names: (parts.names.get(row.id) ?? []).map(nameLine),
    kind: row.kind,
    country: ifGiven(row.country, byCode),
    parent: ifGiven(row.parent, byName),
    description: orAbsent(row.description),
    ...evidence(row, parts),
  };
}

export function personLine(
  row: PersonRow,
  parts: ActorParts,
  positions: readonly PositionRow[] = [],
  positionCitations: RowsById<CitationRow> = new Map(),
): PersonRecord {
  return {
    type: 'person',
    id: row.id,
    slug: row.slug,
    name: row.name,
    names: (parts.names.get(row.id) ?? []).map(nameLine),
    country: ifGiven(row.country, byCode),
    born: orAbsent(row.born),
    description: orAbsent(row.description),
    positions: positions.map((position) => positionLine(position, positionCitations)),
    ...evidence(row, parts),
  };
}

function positionLine(
  row: PositionRow,
  citations: RowsById<CitationRow>,
): PersonRecord['positions'][number] {
  return {
    id: row.id,
    office: byTitle(row.office),
    tenure: row.tenure,
    from: row.heldFrom,
    until: row.heldUntil === endOfTime ? undefined : row.heldUntil,
    end: row.end,
    acting: row.acting,
    note: orAbsent(row.note),
    citations: (citations.get(row.id) ?? []).map(citationLine),
  };
}

/** What the line of every actor ends with. */
function evidence(
  row: CountryRow | OrganizationRow | PersonRow,
  { externalIds, citations }: ActorParts,
) {
  return {
    externalIds: (externalIds.get(row.id) ?? []).map(externalIdLine),
    citations: (citations.get(row.id) ?? []).map(citationLine),
    ...keeping(row),
  };
}
