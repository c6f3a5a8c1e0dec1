import { DatePrecision } from '../../src/generated/database.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

/** One party of an event, by the ids of its actors. */
export interface PartyModel {
  readonly role: string;
  readonly countries: string | null;
  readonly persons: string | null;
  readonly organizations: string | null;
}

/** An event as a test reasons about it, in plain JavaScript. */
export interface EventModel {
  readonly id: string;
  readonly kind: string;
  readonly earliest: string;
  readonly latest: string;
  /** Its place in the order of precisions. */
  readonly precision: number;
  readonly intensity: number | null;
  readonly code: string | null;
  readonly updated_at: string;
  readonly review: string;
  readonly parties: readonly PartyModel[];
  readonly topics: readonly string[];
  /** The columns of its kind. */
  readonly kindColumns: Readonly<Record<string, unknown>>;
}

/** Reads all events from the plain tables, without the spines or the engine. */
export async function readEventModels(store: Store): Promise<EventModel[]> {
  const events = await store.run(database.selectFrom('event').selectAll().compile());
  const parties = await store.run(database.selectFrom('party').selectAll().compile());
  const topics = await store.run(database.selectFrom('event_topic').selectAll().compile());
  const kinds = [
    ...(await store.run(database.selectFrom('meeting').selectAll().compile())),
    ...(await store.run(database.selectFrom('statement').selectAll().compile())),
    ...(await store.run(database.selectFrom('incident').selectAll().compile())),
  ];
  const columnsOf = new Map(kinds.map((row) => [row.id, { ...row }]));
  return events.map((event) => ({
    ...event,
    earliest: String(event.earliest),
    latest: String(event.latest),
    updated_at: String(event.updated_at),
    precision: Object.keys(DatePrecision).indexOf(event.precision),
    kindColumns: columnsOf.get(event.id) ?? {},
    topics: topics.flatMap(({ event_id, topic_id }) => (event_id === event.id ? topic_id : [])),
    parties: parties
      .filter(({ event_id }) => event_id === event.id)
      .map(({ role, country_id, person_id, organization_id }) => ({
        role,
        countries: country_id,
        persons: person_id,
        organizations: organization_id,
      })),
  }));
}
