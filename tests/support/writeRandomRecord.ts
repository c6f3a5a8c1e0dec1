import type { Insertable } from 'kysely';

import { recordId } from '../../src/domain/recordId.ts';
import { searchKey } from '../../src/domain/searchKey.ts';
import {
  DatePrecision,
  EventKind,
  IncidentCategory,
  LinkKind,
  MeetingFormat,
  MeetingStatus,
  OfficeKind,
  OrganizationKind,
  PartyRole,
  StatementAct,
  type DB,
} from '../../src/generated/database.ts';
import type { Store } from '../../src/store/store.ts';
import { writeRows } from '../../src/store/writeRows.ts';

type Rows = { [Table in keyof DB]?: Insertable<DB[Table]>[] };

/** How many rows of each kind of record there are. */
const RECORDS = 60;
const EVENTS = 480;

/**
 * Writes a record of no meaning and of every shape: each kind of record has many rows, each
 * relation some, and dates, names and intensities are few, so that orders are full of ties
 * and nulls. The same every time.
 */
export async function writeRandomRecord(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const [table, rows] of Object.entries({ ...actors(), ...events() })) {
      const key = KEYS[table as keyof Rows] ?? ['id'];
      await writeRows(
        transaction,
        table as 'person',
        rows as Insertable<DB['person']>[],
        key as ['id'],
      );
    }
  });
}

const KEYS: { [Table in keyof Rows]?: readonly string[] } = {
  country_succession: ['predecessor_id', 'successor_id'],
  event_code: ['code'],
  event_topic: ['event_id', 'topic_id'],
};

const id = (type: string, at: number): string => recordId(`random ${type}`, String(at));

const count = <Row>(length: number, make: (at: number) => Row): Row[] =>
  Array.from({ length }, (_, at) => make(at));

/** One of a few values, the first ones far more often than the others. */
const pick = <Value>(values: readonly Value[], at: number): Value => {
  const skewed = ((at * 7919) % 101) ** 2 % values.length;
  return values[skewed] as Value; // the remainder is an index
};

/**
 * The first country is in half of the events, and beside it each of the others in turn, so that it
 * has a relation with all of them; the other parties are of a few countries.
 */
const countryOfParty = (at: number): number => {
  const turn = Math.floor(at / EVENTS);
  if (turn === 1 && at % EVENTS < EVENTS / 2) return 0;
  return turn === 2 ? at % RECORDS : pick([0, 1, 2, 3, 4, 5, 6, 7], at);
};

/** The first row of each key. */
const distinct = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] => [
  ...new Map(rows.toReversed().map((row) => [key(row), row])).values(),
];

const day = (at: number): string => `2025-0${String(1 + (at % 3))}-${String(10 + (at % 9))}`;

const names = ['Ada', 'Åsa', 'Bo', '李', 'Zoë'];

function actors(): Rows {
  const slug = (type: string, at: number): string => `random-${type}-${String(at)}`;
  const named = (type: string, at: number) => {
    const name = pick(names, at);
    return { id: id(type, at), slug: slug(type, at), name, sort_name: searchKey(name) };
  };
  const country_id = (at: number): string => id('country', at % 7);
  return {
    country: count(RECORDS, (at) => ({
      ...named('country', at),
      iso_status: 'NOT_ASSIGNED',
      un_membership: 'NONE',
    })),
    country_succession: count(RECORDS - 1, (at) => ({
      predecessor_id: id('country', at),
      successor_id: id('country', at + 1),
    })),
    place: count(RECORDS, (at) => ({
      ...named('place', at),
      sort_name: undefined,
      country_id: country_id(at),
    })),
    organization: count(RECORDS, (at) => ({
      ...named('organization', at),
      kind: pick(Object.values(OrganizationKind), at),
      country_id: country_id(at),
      parent_id: at === 0 ? null : id('organization', at >> 2),
    })).map((row) => ({ ...row, parent_id: row.parent_id === row.id ? null : row.parent_id })),
    person: count(RECORDS, (at) => ({ ...named('person', at), country_id: country_id(at) })),
    name: count(RECORDS * 3, (at) => ({
      id: id('name', at),
      ...(at % 3 === 0 && { person_id: id('person', at % RECORDS) }),
      ...(at % 3 === 1 && { organization_id: id('organization', at % RECORDS) }),
      ...(at % 3 === 2 && { country_id: id('country', at % RECORDS) }),
      value: `${pick(names, at)} ${String(at)}`,
      language: at % 2 === 0 ? 'en' : 'ko-Hang',
      kind: 'ALIAS',
      search_key: searchKey(pick(names, at)),
    })),
    external_id: count(RECORDS, (at) => ({
      id: id('external id', at),
      scheme: 'random',
      value: String(at),
      person_id: id('person', at),
    })),
    office: count(RECORDS, (at) => ({
      id: id('office', at),
      slug: slug('office', at),
      title: pick(names, at),
      kind: pick(Object.values(OfficeKind), at),
      country_id: country_id(at),
      organization_id: at % 2 === 0 ? id('organization', at) : null,
    })),
    position: count(RECORDS * 2, (at) => ({
      id: id('position', at),
      person_id: id('person', (at * 7) % RECORDS),
      office_id: id('office', at % RECORDS),
      tenure: `${day(at)}/..`,
      held_from: day(at),
      held_until: '9999-12-31',
      end: 'IN_OFFICE',
    })),
    topic: count(RECORDS, (at) => ({
      ...named('topic', at),
      parent_id: at < 2 ? null : id('topic', at >> 1),
    })),
    source: count(RECORDS, (at) => ({
      id: id('source', at),
      slug: slug('source', at),
      publisher: pick(names, at),
      title: pick(names, at),
      sort_title: searchKey(pick(names, at)),
    })),
    event_code: [{ code: '0999', label: 'Random', quad_class: 'VERBAL_COOPERATION' }],
  };
}

function events(): Rows {
  const kinds = Object.values(EventKind);
  const ofKind = (kind: EventKind): string[] =>
    count(EVENTS, (at) => at)
      .filter((at) => kinds[at % 3] === kind)
      .map((at) => id('event', at));
  return {
    event: count(EVENTS, (at) => ({
      id: id('event', at),
      kind: kinds[at % 3] ?? 'MEETING',
      slug: `random-event-${String(at)}`,
      title: `Event ${String(at)}`,
      edtf: day(at),
      earliest: day(at),
      latest: at % 11 === 0 ? '9999-12-31' : day(at),
      precision: pick(Object.values(DatePrecision), at),
      place_id: at % 2 === 0 ? id('place', at % RECORDS) : null,
      code: at % 5 === 0 ? '0999' : null,
      intensity: at % 3 === 0 ? null : (at % 5) - 2.5,
      review: at % 4 === 0 ? 'MACHINE_CODED' : 'REVIEWED',
    })),
    meeting: ofKind('MEETING').map((event, at) => ({
      id: event,
      format: pick(Object.values(MeetingFormat), at),
      status: pick(Object.values(MeetingStatus), at),
    })),
    status_change: ofKind('MEETING').map((event, at) => ({
      id: id('status change', at),
      meeting_id: event,
      status: 'HELD',
      edtf: day(at),
      earliest: day(at),
    })),
    agenda_item: ofKind('MEETING').map((event, at) => ({
      id: id('agenda item', at),
      meeting_id: event,
      ordinal: 1,
      text: pick(names, at),
      topic_id: id('topic', at % RECORDS),
    })),
    statement: ofKind('STATEMENT').map((event, at) => ({
      id: event,
      act: pick(Object.values(StatementAct), at),
      text: at % 2 === 0 ? pick(names, at) : null,
      language: at % 2 === 0 ? 'en' : null,
      is_quotation: at % 4 === 0,
      channel_id: id('organization', at % RECORDS),
      occasion_id: id('event', (at * 3) % EVENTS),
    })),
    statement_translation: ofKind('STATEMENT').map((event, at) => ({
      id: id('translation', at),
      statement_id: event,
      language: 'ko',
      text: pick(names, at),
    })),
    incident: ofKind('INCIDENT').map((event, at) => ({
      id: event,
      category: pick(Object.values(IncidentCategory), at),
    })),
    party: distinct(
      count(EVENTS * 3, (at) => ({
        id: id('party', at),
        event_id: id('event', at % EVENTS),
        role: pick(Object.values(PartyRole), at),
        ordinal: 1 + (at % 2),
        person_id: at % 3 === 0 ? id('person', (at * 13) % RECORDS) : null,
        organization_id: at % 3 === 1 ? id('organization', (at * 13) % RECORDS) : null,
        country_id: id('country', countryOfParty(at)),
      })),
      ({ event_id, role, person_id, organization_id, country_id }) =>
        [event_id, role, person_id, organization_id, country_id].join(),
    ),
    event_link: count(EVENTS, (at) => ({
      id: id('link', at),
      from_id: id('event', at),
      to_id: id('event', (at * 3 + 3) % EVENTS),
      kind: pick(Object.values(LinkKind), at),
    })).filter(({ from_id, to_id }) => from_id !== to_id),
    event_topic: count(EVENTS, (at) => ({
      event_id: id('event', at),
      topic_id: id('topic', pick([0, 1, at % RECORDS], at)),
      kind: 'MEETING',
      earliest: day(at),
      latest: day(at),
      precision: 'DAY',
    })),
    citation: [
      ...count(EVENTS, (at) => ({ event_id: id('event', at) })),
      ...count(RECORDS, (at) => ({ person_id: id('person', at) })),
      ...count(RECORDS, (at) => ({ organization_id: id('organization', at) })),
      ...count(RECORDS, (at) => ({ country_id: id('country', at) })),
      ...count(RECORDS, (at) => ({ position_id: id('position', at) })),
      ...count(RECORDS, (at) => ({ link_id: id('link', at + 10) })),
      ...count(RECORDS, (at) => ({ status_change_id: id('status change', at) })),
    ].map((cited, at) => ({
      ...cited,
      id: id('citation', at),
      source_id: id('source', at % RECORDS),
      locator: `${String(at % 4)}.1`,
    })),
    revision: count(EVENTS, (at) => ({
      // Far above the numbers that changes count, since what is written of a change stays.
      id: `ffffffff-0000-0000-0000-${String(at).padStart(12, '0')}`,
      at: `${day(at)}T00:00:00.000Z`,
      record_type: 'Meeting',
      record_id: id('event', (at * 7) % EVENTS),
      operation: 'CREATED',
      version: 1,
      author: pick(names, at),
      author_kind: 'IMPORT',
    })),
  };
}
