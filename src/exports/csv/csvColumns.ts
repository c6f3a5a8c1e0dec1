import { beginningOfTime, endOfTime } from '../../domain/calendarDay.ts';
import { encodeGlobalId } from '../../entities/globalId.ts';
import type { CountryRow, EventRow, PartyRow } from '../../entities/rows.ts';
import type { EventBatch } from '../../records/reading/readEventBatch.ts';

export type CsvValue = string | number | boolean | null;

/** One column: its name, what stands in it, and how it follows from an event. */
export interface CsvColumn {
  readonly name: string;
  readonly meaning: string;
  readonly valueOf: (event: EventRow, batch: EventBatch) => CsvValue;
}

/** Between the values of a cell that holds several; where a value has it, it becomes a slash. */
const separator = '|';

/**
 * The columns of a CSV, one row for each event. They are stable: a new one is added at the end, and none ever changes
 * its meaning. A cell without a value is empty; a cell of several values has `|` between them.
 */
export const csvColumns: readonly CsvColumn[] = [
  column('id', 'UUID of the record, as in JSON Lines', ({ id }) => id),
  column('node_id', 'its id in the API, for `node(id: …)`', ({ __typename, id }) =>
    encodeGlobalId(__typename, id),
  ),
  column('slug', 'readable name, where it has one', ({ slug }) => slug),
  column('kind', 'MEETING, STATEMENT or INCIDENT', ({ kind }) => kind),
  column('title', 'what happened, in one line', ({ title }) => title),
  column('summary', 'a few sentences of context', ({ summary }) => summary),
  column('edtf', 'when, in EDTF, no more precise than the source', ({ edtf }) => edtf),
  column('earliest', 'first possible day; empty where the beginning is open', ({ earliest }) =>
    earliest === beginningOfTime ? null : earliest,
  ),
  column('latest', 'last possible day; empty where the end is open', ({ latest }) =>
    latest === endOfTime ? null : latest,
  ),
  column('precision', 'DAY, MONTH, SEASON, YEAR, DECADE or CENTURY', ({ precision }) => precision),
  column('approximate', 'whether the date is about', ({ approximate }) => approximate),
  column('uncertain', 'whether the source doubts the date', ({ uncertain }) => uncertain),
  column('local_time', 'time on the clock at the place', ({ localTime }) => localTime),
  column('time_zone', 'IANA time zone that it is meant in', ({ timeZone }) => timeZone),
  column('place', 'name of the place', ({ place }) => place?.name ?? null),
  column('place_country', 'ISO alpha-3 of the country that it lies in', ({ place }) =>
    place?.country ? codeOf(place.country) : null,
  ),
  column('latitude', 'degrees north of the equator', ({ place }) => place?.latitude ?? null),
  column('longitude', 'degrees east of Greenwich', ({ place }) => place?.longitude ?? null),
  column(
    'code',
    'CAMEO code; text, since a number would lose the 0 of 042',
    ({ code }) => code?.code ?? null,
  ),
  column('code_label', 'what the code stands for', ({ code }) => code?.label ?? null),
  column('quad_class', 'quadrant of the code', ({ code }) => code?.quadClass ?? null),
  column('intensity', "Goldstein's scale, -10 to +10", ({ intensity }) => intensity),
  column('review', 'REVIEWED or MACHINE_CODED', ({ review }) => review),
  column('format', 'of a meeting: what sort', (event) =>
    event.kind === 'MEETING' ? event.format : null,
  ),
  column('status', 'of a meeting: how far it has come', (event) =>
    event.kind === 'MEETING' ? event.status : null,
  ),
  column('act', 'of a statement: what was done by speaking', (event) =>
    event.kind === 'STATEMENT' ? event.act : null,
  ),
  column('is_quotation', "of a statement: whether the text is in the speaker's words", (event) =>
    event.kind === 'STATEMENT' ? event.isQuotation : null,
  ),
  column('language', 'BCP 47 tag of the text', (event) =>
    event.kind === 'STATEMENT' ? event.language : null,
  ),
  column('text', 'of a statement: the words, or a paraphrase', (event) =>
    event.kind === 'STATEMENT' ? event.text : null,
  ),
  column('stance', 'of a statement: how the speaker stands to the matter', (event) =>
    event.kind === 'STATEMENT' ? event.stance : null,
  ),
  column('channel', 'of a statement: the outlet that carried it', (event) =>
    event.kind === 'STATEMENT' ? (event.channel?.name ?? null) : null,
  ),
  column('category', 'of an incident: what sort of act', (event) =>
    event.kind === 'INCIDENT' ? event.category : null,
  ),
  column('magnitude', 'of an incident: how much or how many', (event) =>
    event.kind === 'INCIDENT' ? event.magnitudeValue : null,
  ),
  column('magnitude_least', 'the least that the source allows', (event) =>
    event.kind === 'INCIDENT' ? event.magnitudeLeast : null,
  ),
  column('magnitude_most', 'the most that the source allows', (event) =>
    event.kind === 'INCIDENT' ? event.magnitudeMost : null,
  ),
  column('magnitude_unit', 'what is counted or measured', (event) =>
    event.kind === 'INCIDENT' ? event.magnitudeUnit : null,
  ),
  column('countries', 'ISO alpha-3 of the countries among the parties', ({ id }, batch) =>
    several(partiesOf(batch, id).map(({ country }) => country && codeOf(country))),
  ),
  column('parties', 'the parties as `ROLE name (country)`', ({ id }, batch) =>
    several(partiesOf(batch, id).map(partyText)),
  ),
  column('topics', 'slugs of the topics', ({ id }, batch) =>
    several((batch.topics.get(id) ?? []).map(({ slug }) => slug)),
  ),
  column('publishers', 'who published the sources that support the event', ({ id }, batch) =>
    several((batch.citations.get(id) ?? []).map(({ source }) => source.publisher)),
  ),
  column(
    'citations',
    'how many citations support it',
    ({ id }, batch) => (batch.citations.get(id) ?? []).length,
  ),
  column('external_ids', 'ids in other catalogues as `scheme:value`', ({ id }, batch) =>
    several((batch.externalIds.get(id) ?? []).map(({ scheme, value }) => `${scheme}:${value}`)),
  ),
  column('version', 'counts up with every change of the record', ({ version }) => version),
  column('created_at', 'when the record was made', ({ createdAt }) => createdAt),
  column('updated_at', 'when it was last changed', ({ updatedAt }) => updatedAt),
];

function column(name: string, meaning: string, valueOf: CsvColumn['valueOf']): CsvColumn {
  return { name, meaning, valueOf };
}

const partiesOf = (batch: EventBatch, eventId: string): readonly PartyRow[] =>
  batch.parties.get(eventId) ?? [];

function partyText({ role, person, organization, country }: PartyRow): string {
  const actor = person ?? organization;
  if (actor === null) return `${role} ${country?.name ?? ''}`;
  return `${role} ${actor.name}${country === null ? '' : ` (${codeOf(country)})`}`;
}

/** Territories and former states without a code go by their slug. */
const codeOf = ({ alpha3, slug }: CountryRow): string => alpha3 ?? slug;

/** Each value once, in the order of the record. */
const several = (values: readonly (string | null)[]): string =>
  [...new Set(values)]
    .flatMap((value) => (value === null ? [] : [value.replaceAll(separator, '/')]))
    .join(separator);
