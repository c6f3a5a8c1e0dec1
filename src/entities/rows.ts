import type { Selectable } from 'kysely';

import type { Connection } from '../connections/connection.ts';
import type {
  DB,
  EventKind,
  IncidentCategory,
  MeetingStatus,
  NameKind,
  ReviewStatus,
  SearchKind,
} from '../generated/database.ts';
import type { SearchMatchKind } from '../generated/graphql.ts';
import type { ResolvedSearch } from './search/resolveSearch.ts';
import type { AskedStatistics } from './statistics/askedStatistics.ts';

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** A row of any entity, with the name of its GraphQL type. */
export interface NodeRow {
  readonly __typename: string;
  readonly id: string;
}

/** A row as the connection engine gives it: columns in camel case, dates and instants as ISO text. */
type Row<Table extends keyof DB> = NodeRow & {
  readonly [Column in keyof Selectable<DB[Table]> & string as CamelCase<Column>]: Plain<
    Selectable<DB[Table]>[Column]
  >;
};

type Plain<Value> = Value extends Date ? string : Value;

// To-one relations are there whenever the selection asks for them: the engine has joined them.

export interface CountryRow extends Row<'country'> {}

export interface PersonRow extends Row<'person'> {
  readonly country: CountryRow | null;
}

export interface OrganizationRow extends Row<'organization'> {
  readonly country: CountryRow | null;
  readonly parent: OrganizationRow | null;
}

export interface OfficeRow extends Row<'office'> {
  readonly country: CountryRow | null;
  readonly organization: OrganizationRow | null;
}

export interface PositionRow extends Row<'position'> {
  readonly person: PersonRow;
  readonly office: OfficeRow;
}

export interface PlaceRow extends Row<'place'> {
  readonly country: CountryRow | null;
}

type Bearer = 'personId' | 'organizationId' | 'countryId' | 'placeId' | 'eventId';

export interface NameRow extends Omit<Row<'name'>, Bearer | 'searchKey'> {}

export interface ExternalIdRow extends Omit<Row<'external_id'>, Bearer> {}

export interface EventCodeRow extends Omit<Row<'event_code'>, 'id'> {}

/** What the citations of an event amount to, beside the event's own review. */
export interface ConfidenceRow {
  readonly publishers: number;
  readonly implied: boolean;
  readonly review: ReviewStatus;
}

interface EventColumns extends Omit<Row<'event'>, 'kind' | 'code'> {
  readonly place: PlaceRow | null;
  readonly code: EventCodeRow | null;
  readonly confidence: ConfidenceRow;
}

export interface MeetingRow extends EventColumns, Row<'meeting'> {
  readonly kind: 'MEETING';
  readonly host: PartyRow | null;
  readonly partOf: MeetingRow | null;
}

export interface StatementRow extends EventColumns, Row<'statement'> {
  readonly kind: 'STATEMENT';
  readonly speaker: PartyRow | null;
  readonly channel: OrganizationRow | null;
  readonly occasion: EventRow | null;
}

export interface IncidentRow extends EventColumns, Row<'incident'> {
  readonly kind: 'INCIDENT';
  readonly series: IncidentRow | null;
}

export type EventRow = MeetingRow | StatementRow | IncidentRow;

export interface PartyRow extends Row<'party'> {
  readonly person: PersonRow | null;
  readonly organization: OrganizationRow | null;
  readonly country: CountryRow | null;
  readonly office: PositionRow | null;
}

export interface StatementSubjectRow {
  readonly id: string;
  readonly person: PersonRow | null;
  readonly organization: OrganizationRow | null;
  readonly country: CountryRow | null;
  readonly event: EventRow | null;
}

export interface TranslationRow extends Omit<Row<'statement_translation'>, 'statementId'> {}

export interface StatusChangeRow extends Row<'status_change'> {}

export interface AgendaItemRow extends Omit<Row<'agenda_item'>, 'meetingId'> {
  readonly topic: TopicRow | null;
}

export interface EventLinkRow extends Row<'event_link'> {
  readonly from: EventRow;
  readonly to: EventRow;
}

export interface TopicRow extends Row<'topic'> {
  readonly parent: TopicRow | null;
}

export interface SourceRow extends Row<'source'> {}

export interface CitationRow extends Row<'citation'> {
  readonly source: SourceRow;
}

/** Without the whole record as it was before, which is large, and without the id of the key. */
export interface RevisionRow extends Omit<Row<'revision'>, 'before' | 'authorKind' | 'keyId'> {}

export interface EncounterRow {
  readonly id: string;
  readonly times: number;
  readonly person: PersonRow;
  readonly lastMeeting: MeetingRow;
}

/** What a search found, with the name by which it did; `id` is the record's, `sought` the text that was looked for. */
export interface SearchHitRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly match: SearchMatchKind;
  readonly rank: number;
  readonly nameId: string | null;
  readonly value: string | null;
  readonly language: string | null;
  readonly nameKind: NameKind | null;
  readonly sought: string;
  /** Of an event; other records have tables of their own. */
  readonly record?: EventRow | null;
}

/** `firstId` and `secondId` are the same two countries in the order of the spine. */
export interface RelationRow {
  readonly id: string;
  readonly aId: string;
  readonly bId: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly a: CountryRow;
  readonly b: CountryRow;
}

/** How many events there are of one group; its keys are null but for those that the rows are told apart by. */
export interface GroupRow {
  /** How many rows there are of its kind. */
  readonly outOf: number;
  readonly edtf: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly kind: EventKind | null;
  readonly category: IncidentCategory | null;
  readonly status: MeetingStatus | null;
  readonly countryId: string | null;
  readonly firstCountryId: string | null;
  readonly secondCountryId: string | null;
  readonly topicId: string | null;
  readonly count: number;
  readonly rated: number;
  readonly meanIntensity: number | null;
  readonly sumIntensity: number | null;
  readonly country: CountryRow | null;
  readonly topic: TopicRow | null;
  readonly asked: AskedStatistics;
  /** The relation whose statistics they are, where they are one's. */
  readonly relation: RelationRow | undefined;
}

export interface StatisticsSummary {
  readonly totalCount: number;
  readonly rows: readonly GroupRow[];
}

export type CitationPage = Connection<CitationRow>;
export type CountryPage = Connection<CountryRow>;
export type EncounterPage = Connection<EncounterRow>;
export type EventPage = Connection<EventRow>;
export type IncidentPage = Connection<IncidentRow>;
export type MeetingPage = Connection<MeetingRow>;
export type OrganizationPage = Connection<OrganizationRow>;
export type PartyPage = Connection<PartyRow>;
export type PersonPage = Connection<PersonRow>;
export type PositionPage = Connection<PositionRow>;
export type RelationPage = Connection<RelationRow>;
export type RevisionPage = Connection<RevisionRow>;
export type SearchHitPage = Connection<SearchHitRow, ResolvedSearch>;
export type SourcePage = Connection<SourceRow>;
export type StatementPage = Connection<StatementRow>;
export type TopicPage = Connection<TopicRow>;
