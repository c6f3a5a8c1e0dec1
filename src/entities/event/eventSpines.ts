import { through, type Origin } from '../../connections/origin.ts';

/** A spine that leads from a record to its events, in the order of time, without a look at the events. */
export interface EventSpine {
  readonly table: string;
  /** Its columns that name the record: two for a pair of countries. */
  readonly columns: readonly string[];
  /** Whether it says in which roles the record takes part. */
  readonly hasRoles: boolean;
}

/** The spines by the part of an event filter that names their records. */
export const eventSpines = {
  persons: { table: 'event_person', columns: ['person_id'], hasRoles: true },
  organizations: { table: 'event_organization', columns: ['organization_id'], hasRoles: true },
  topics: { table: 'event_topic', columns: ['topic_id'], hasRoles: false },
  countries: { table: 'event_country', columns: ['country_id'], hasRoles: true },
  pair: {
    table: 'event_pair',
    columns: ['first_country_id', 'second_country_id'],
    hasRoles: false,
  },
} as const satisfies Record<string, EventSpine>;

/** The events of a record: `roles` in a filter then asks for the record's own. */
export const eventsOf = (spine: EventSpine): Origin =>
  through(spine.table, {
    parent: spine.columns,
    child: 'event_id',
    carries: OF_EVENTS,
    hasRoles: spine.hasRoles,
  });

/** What every spine tells of its events. */
const OF_EVENTS = ['kind', 'earliest', 'latest', 'precision', 'intensity'];

/** All events along a spine, each as often as it has a record there, whose columns are reachable. */
export const everyEventOf = ({ table, columns }: EventSpine): Origin =>
  through(table, { parent: [], child: 'event_id', carries: [...OF_EVENTS, ...columns] });

/** The same events for a list that is nobody's own: `roles` is then a matter of its filter alone. */
const eventsAlong = (spine: EventSpine): Origin => eventsOf({ ...spine, hasRoles: false });

/** The origins of such lists, by the spine. */
export const spineOrigins: Readonly<Record<keyof typeof eventSpines, Origin>> = {
  persons: eventsAlong(eventSpines.persons),
  organizations: eventsAlong(eventSpines.organizations),
  topics: eventsAlong(eventSpines.topics),
  countries: eventsAlong(eventSpines.countries),
  pair: eventsAlong(eventSpines.pair),
};
