import { decodeGlobalId } from '../../src/entities/globalId.ts';
import type { EventModel } from './eventModel.ts';

/** A row of statistics as a test asks for it. */
export interface StatisticsRow {
  readonly period: { readonly edtf: string; readonly from: string; readonly to: string } | null;
  readonly kind: string | null;
  readonly country: { readonly id: string } | null;
  readonly pair: readonly { readonly id: string }[] | null;
  readonly topic: { readonly id: string } | null;
  readonly category: string | null;
  readonly status: string | null;
  readonly count: number;
  readonly rated: number;
  readonly meanIntensity: number | null;
  readonly sumIntensity: number | null;
  readonly filter: Readonly<Record<string, unknown>>;
}

/** What tells rows apart, as one text. Keys that a row does not have are null. */
interface Key {
  readonly period: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly pair: string | null;
  readonly topic: string | null;
  readonly category: string | null;
  readonly status: string | null;
}

const noKey: Key = {
  period: null,
  kind: null,
  country: null,
  pair: null,
  topic: null,
  category: null,
  status: null,
};

/** The key of a row, to compare with those of `countByModel`. */
export function keyOfRow(row: StatisticsRow): string {
  const idOf = (record: { readonly id: string } | null): string | null =>
    record === null ? null : (decodeGlobalId(record.id)?.id ?? null);
  const { kind, category, status } = row;
  return textOf({
    period: row.period?.edtf ?? null,
    kind,
    country: idOf(row.country),
    pair: row.pair?.map(idOf).sort().join() ?? null,
    topic: idOf(row.topic),
    category,
    status,
  });
}

/** The same counts in plain JavaScript, event by event: how many events there are of each key. */
export function countByModel(
  events: readonly EventModel[],
  groups: readonly string[],
  match: 'OVERLAPS' | 'WITHIN',
  filter: object,
): Map<string, number> {
  const keyed = events
    .map((event) => ({ event, keys: keysOf(event, groups) }))
    .filter(({ keys }) => keys.length > 0);
  const length = groups.includes('MONTH') ? 7 : 4;
  const period = periodOf(
    keyed.map(({ event }) => event),
    filter,
    length,
  );
  const counts = new Map<string, number>();
  for (const { event, keys } of keyed) {
    const periods = groups.some((group) => group === 'MONTH' || group === 'YEAR')
      ? periodsOf(event, period, match, length)
      : [null];
    for (const key of keys) {
      for (const one of periods) {
        const text = textOf({ ...key, period: one });
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const textOf = (key: Key): string => JSON.stringify(Object.values(key));

/** Each key that an event has; none where it lacks one of them. */
function keysOf(event: EventModel, groups: readonly string[]): Key[] {
  const countries = [...new Set(event.parties.flatMap(({ countries }) => countries ?? []))].sort();
  const text = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
  const values: Readonly<Record<string, readonly [keyof Key, readonly string[]]>> = {
    KIND: ['kind', [event.kind]],
    COUNTRY: ['country', countries],
    PAIR: [
      'pair',
      countries.flatMap((one, at) => countries.slice(at + 1).map((other) => `${one},${other}`)),
    ],
    TOPIC: ['topic', event.topics],
    CATEGORY: ['category', text(event.kindColumns.category)],
    STATUS: ['status', text(event.kindColumns.status)],
  };
  return groups.reduce<Key[]>(
    (keys, group) => {
      const [name, ofEvent] = values[group] ?? ['period', ['any']];
      return keys.flatMap((key) => ofEvent.map((value) => ({ ...key, [name]: value })));
    },
    [noKey],
  );
}

const isKnown = (day: string): boolean => day !== '0001-01-01' && day !== '9999-12-31';

interface Period {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** From the first to the last month or year that the filter asks for, or else that is known of any event. */
function periodOf(events: readonly EventModel[], filter: object, length: number): Period {
  const asked = askedPeriods(filter);
  const from = asked
    .flatMap((one) => one.from ?? [])
    .sort()
    .at(-1);
  const to = asked
    .flatMap((one) => one.to ?? [])
    .sort()
    .at(0);
  const known = events.flatMap(({ earliest, latest }) => [earliest, latest].filter(isKnown)).sort();
  const first =
    from ??
    [known.at(0), to]
      .flatMap((day) => day ?? [])
      .sort()
      .at(0);
  const last =
    to ??
    [known.at(-1), from]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1);
  return { first: first?.slice(0, length), last: last?.slice(0, length) };
}

function askedPeriods(filter: {
  readonly when?: { readonly from?: string; readonly to?: string };
  readonly and?: readonly object[];
}): { readonly from?: string; readonly to?: string }[] {
  return [...(filter.when ? [filter.when] : []), ...(filter.and ?? []).flatMap(askedPeriods)];
}

/** The months or years of the period that an event may be in, or that it must be in. */
function periodsOf(
  { earliest, latest }: EventModel,
  { first, last }: Period,
  match: 'OVERLAPS' | 'WITHIN',
  length: number,
): string[] {
  const own = [earliest, latest].map((day) => day.slice(0, length));
  if (first === undefined || last === undefined) return [];
  if (match === 'WITHIN' && own[0] !== own[1]) return [];
  const found: string[] = [];
  for (let at = first; at <= last; at = next(at)) {
    if (at >= (own[0] ?? '') && at <= (own[1] ?? '')) found.push(at);
  }
  return found;
}

/** The month after a month, or the year after a year. */
function next(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}
