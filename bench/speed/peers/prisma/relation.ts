import type { Country } from '../../../../src/generated/prisma/client.ts';
import { prisma } from './client.ts';
import { eventsInOrder, newestFirst, page } from './events.ts';

/** Two countries, in the order in which they were named. */
export interface Relation {
  readonly a: Country;
  readonly b: Country;
}

const spineOf = ({ a, b }: Relation) => {
  const [firstCountryId = '', secondCountryId = ''] = [a.id, b.id].toSorted();
  return { firstCountryId, secondCountryId };
};

const meetingsOf = ({ a, b }: Relation) => ({
  kind: 'MEETING' as const,
  AND: [a, b].map(({ id }) => ({ parties: { some: { countryId: id } } })),
});

export const relationFields = {
  timeline: async (relation: Relation, { first = 20 }: { first?: number }) => {
    const spine = await prisma.eventPair.findMany({
      where: spineOf(relation),
      orderBy: [{ earliest: 'desc' }, { precision: 'desc' }, { eventId: 'desc' }],
      take: first + 1,
    });
    return page(await eventsInOrder(spine), first);
  },
  counts: async (relation: Relation) => {
    const counts = await prisma.eventPair.groupBy({
      by: ['kind'],
      where: spineOf(relation),
      _count: true,
      orderBy: { kind: 'asc' },
    });
    return counts.map(({ kind, _count }) => ({ kind, count: _count }));
  },
  lastMeeting: (relation: Relation, { asOf }: { asOf: string }) =>
    prisma.event.findFirst({
      where: {
        ...meetingsOf(relation),
        meeting: { status: 'HELD' },
        earliest: { lte: new Date(asOf) },
      },
      orderBy: newestFirst,
    }),
  nextMeeting: (relation: Relation, { asOf }: { asOf: string }) =>
    prisma.event.findFirst({
      where: {
        ...meetingsOf(relation),
        meeting: { status: { in: ['ANNOUNCED', 'SCHEDULED'] } },
        latest: { gte: new Date(asOf) },
      },
      orderBy: [{ earliest: 'asc' }, { precision: 'asc' }, { id: 'asc' }],
    }),
};
