import { beginningOfTime, endOfTime } from '../domain/calendarDay.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { nodeResolvers } from './query/nodeResolvers.ts';
import { recordResolvers } from './query/recordResolvers.ts';
import { relationResolver } from './query/relationResolver.ts';
import { citationResolvers } from './source/citationResolvers.ts';

/** What does not follow from the declarations of the entities. */
export const resolvers: Resolvers = {
  Query: { ...nodeResolvers, ...recordResolvers, ...relationResolver },
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
  Statement: { when: (row) => row },
  StatusChange: { on: ({ edtf }) => edtf },
  When: {
    earliest: ({ earliest }) => (earliest === beginningOfTime ? null : earliest),
    latest: ({ latest }) => (latest === endOfTime ? null : latest),
  },
};
