import type { EdtfDate } from '../../../domain/readEdtf.ts';
import type { CountryDirectory, KnownCountry } from '../../countries/countryDirectory.ts';
import type { EventDraft, PartyDraft } from '../../eventDraft.ts';
import type { VisitElement } from './readVisits.ts';
import type { VisitActors } from './visitActors.ts';
import { visitCountry } from './visitCountry.ts';
import { visitDates } from './visitDates.ts';
import { type VisitFormat, visitFormat, visitStatus } from './visitFormat.ts';
import { type Visitor, visitorsOf } from './visitorsOf.ts';

export const visitPublisher = 'Office of the Historian, U.S. Department of State';

/** What the visits of a file share. */
export interface VisitContext {
  readonly countries: CountryDirectory;
  readonly actors: VisitActors;
  /** The United States: the list is one of visits there. */
  readonly host: KnownCountry;
}

/**
 * The meeting that a visit is, or a sentence that says why there is none.
 * @throws EdtfError where a date cannot be, or the visit ends before it starts
 */
export function visitDraft(visit: VisitElement, context: VisitContext): EventDraft | string {
  if (visit.fault !== undefined) return `The XML of this visit is broken: ${visit.fault}.`;
  const text = (name: string) => visit.fields.get(name)?.join(' and ') ?? '';
  const [start, printed, from] = [text('start-date'), text('visitor'), text('from')];
  if (start === '') return 'start-date is missing: a visit without it stands nowhere in time.';
  const country = visitCountry(visit.fromId, from, start, context.countries);
  const visitors = visit.fields.get('visitor')?.flatMap(visitorsOf) ?? [{}];
  const guests = visitors.flatMap((visitor) => guestOf(visitor, country, context.actors));
  if (guests.length === 0) {
    return `visitor is missing, and from, ${JSON.stringify(from)}, is no country of the record: nobody is left to name.`;
  }
  const dates = visitDates(start, text('end-date') || undefined);
  const format = visitFormat(text('description'));
  return {
    detail: { kind: 'MEETING', format, status: statusOf(visit, text('description'), dates) },
    ...keyOf(text('id'), start, printed, visit.fromId),
    title: titleOf(format, printed, country?.name ?? from),
    ...(text('description') !== '' && { summary: text('description') }),
    edtf: dates.edtf,
    review: 'REVIEWED',
    parties: [...guests, { role: 'HOST', actor: context.actors.country(context.host) }],
  };
}

function guestOf(
  { title, name }: Visitor,
  country: KnownCountry | undefined,
  actors: VisitActors,
): PartyDraft[] {
  const printed = title === undefined ? {} : { titleAsPrinted: title };
  if (name !== undefined) {
    return [{ role: 'GUEST', actor: actors.person(name, country), ...printed }];
  }
  if (country) return [{ role: 'GUEST', actor: actors.country(country), ...printed }];
  return title === undefined ? [] : [{ role: 'GUEST', actor: actors.unnamed(title) }];
}

function statusOf({ fields }: VisitElement, description: string, { earliest }: EdtfDate) {
  const changes = ['created-datetime', 'last-modified-datetime'].flatMap(
    (name) => fields.get(name) ?? [],
  );
  return visitStatus(description, earliest, changes.sort().at(-1)?.slice(0, 'YYYY-MM-DD'.length));
}

/** How the visit is found again: by its id and first day, or by who came when where it has no id. */
function keyOf(id: string, start: string, printed: string, fromId: string) {
  const locator = id === '' ? `visit of ${start}, ${printed}` : `visit ${id}`;
  return {
    identity: id === '' ? ['visit', '', start, printed, fromId] : ['visit', id, start],
    identifiedByParties: false,
    evidence: [{ publisher: visitPublisher, locator }],
    ...(id !== '' && { externalIds: { 'history-state-gov-visit': id } }),
  };
}

function titleOf(format: VisitFormat, visitor: string, country: string): string {
  const who = visitor === '' ? `from ${country}` : `of ${visitor}`;
  const whence = visitor === '' || country === '' ? '' : ` (${country})`;
  return `${labels[format]} ${who}${whence} to the United States`;
}

const labels: Readonly<Record<VisitFormat, string>> = {
  STATE_VISIT: 'State visit',
  OFFICIAL_VISIT: 'Official visit',
  WORKING_VISIT: 'Working visit',
  PRIVATE_VISIT: 'Private visit',
  VISIT: 'Visit',
};
