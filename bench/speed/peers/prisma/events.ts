import type { Event } from '../../../../src/generated/prisma/client.ts';
import { prisma } from './client.ts';

export const newestFirst = [
  { earliest: 'desc' as const },
  { precision: 'desc' as const },
  { id: 'desc' as const },
];

/** One more was asked for, to know whether there is a next page. */
export const page = (events: readonly Event[], take: number) => ({
  nodes: events.slice(0, take),
  pageInfo: { hasNextPage: events.length > take },
});

/** The events of a spine, in its order. */
export async function eventsInOrder(spine: readonly { eventId: string }[]): Promise<Event[]> {
  const events = await prisma.event.findMany({
    where: { id: { in: spine.map(({ eventId }) => eventId) } },
  });
  const byId = new Map(events.map((event) => [event.id, event]));
  return spine.flatMap(({ eventId }) => byId.get(eventId) ?? []);
}

const common = {
  when: ({ edtf, precision }: Event) => ({ edtf, precision }),
  place: ({ placeId }: Event) =>
    placeId === null ? null : prisma.place.findUnique({ where: { id: placeId } }),
};

const meetingOf = ({ id }: Event) => prisma.meeting.findUnique({ where: { id } });
const statementOf = ({ id }: Event) => prisma.statement.findUnique({ where: { id } });

export const eventFields = {
  Meeting: {
    ...common,
    format: async (event: Event) => (await meetingOf(event))?.format,
    status: async (event: Event) => (await meetingOf(event))?.status,
    parties: async ({ id }: Event, { first }: { first?: number }) => ({
      nodes: await prisma.party.findMany({
        where: { eventId: id },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
        take: first ?? 20,
      }),
    }),
    topics: async ({ id }: Event) => {
      const topics = await prisma.eventTopic.findMany({
        where: { eventId: id },
        include: { topic: true },
      });
      return topics.map(({ topic }) => topic);
    },
    countries: async ({ id }: Event) => {
      const countries = await prisma.eventCountry.findMany({ where: { eventId: id } });
      return prisma.country.findMany({
        where: { id: { in: countries.map(({ countryId }) => countryId) } },
      });
    },
    statements: async ({ id }: Event, { first }: { first?: number }) => {
      const said = await prisma.statement.findMany({ where: { occasionId: id } });
      const links = await prisma.eventLink.findMany({
        where: { OR: [{ fromId: id }, { toId: id }] },
      });
      const ids = [
        ...said.map((statement) => statement.id),
        ...links.flatMap(({ fromId, toId }) => [fromId, toId]),
      ];
      const nodes = await prisma.event.findMany({
        where: { id: { in: ids }, kind: 'STATEMENT' },
        orderBy: newestFirst,
        take: first ?? 20,
      });
      return { nodes };
    },
  },
  Statement: {
    ...common,
    act: async (event: Event) => (await statementOf(event))?.act,
    text: async (event: Event) => (await statementOf(event))?.text,
  },
  Incident: {
    ...common,
    category: async ({ id }: Event) =>
      (await prisma.incident.findUnique({ where: { id } }))?.category,
  },
};
