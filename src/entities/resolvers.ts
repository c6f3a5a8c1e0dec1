import { beginningOfTime, endOfTime } from '../domain/calendarDay.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { revisionResolvers } from './revision/revisionResolvers.ts';
import { searchHitResolvers } from './search/searchHitResolvers.ts';
import { citationResolvers } from './source/citationResolvers.ts';
import {
  statisticsPeriodResolvers,
  statisticsRowResolvers,
} from './statistics/statisticsResolvers.ts';

/** What the types of the entities have that does not follow from the declarations. */
export const resolvers: Resolvers = {
  Citation: citationResolvers,
  Incident: {
    when: (row) => row,
    magnitude: (row) => (row.magnitudeUnit === null ? null : row),
  },
  Magnitude: {
    value: ({ magnitudeValue }) => magnitudeValue,
    unit: ({ magnitudeUnit }) => magnitudeUnit ?? '',
    least: ({ magnitudeLeast }) => magnitudeLeast,
    most: ({ magnitudeMost }) => magnitudeMost,
  },
  Meeting: { when: (row) => row },
  Position: {
    from: ({ heldFrom }) => heldFrom,
    until: ({ heldUntil }) => (heldUntil === endOfTime ? null : heldUntil),
  },
  Revision: revisionResolvers,
  ...searchHitResolvers,
  Statement: { when: (row) => row },
  StatisticsPeriod: statisticsPeriodResolvers,
  StatisticsRow: statisticsRowResolvers,
  StatusChange: { on: ({ edtf }) => edtf },
  When: {
    earliest: ({ earliest }) => (earliest === beginningOfTime ? null : earliest),
    latest: ({ latest }) => (latest === endOfTime ? null : latest),
  },
};
