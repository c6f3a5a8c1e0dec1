import type {
  Country,
  Event,
  Party,
  Person,
  Position,
} from '../../../../src/generated/prisma/client.ts';
import { decodeGlobalId } from '../../../../src/entities/globalId.ts';
import { prisma } from './client.ts';
import { eventFields, eventsInOrder, newestFirst, page } from './events.ts';
import { relationFields, type Relation } from './relation.ts';

interface EventFilter {
  readonly pair?: readonly [string, string];
  readonly when?: { readonly from?: string; readonly to?: string; readonly match?: string };
}

const first = (args: { first?: number }): number => args.first ?? 20;
const countryOf = (id: string | null) =>
  id === null ? null : prisma.country.findUnique({ where: { id } });
const personOf = (id: string | null) =>
  id === null ? null : prisma.person.findUnique({ where: { id } });

async function eventsWhere({ pair, when }: EventFilter, take: number, kind?: 'MEETING') {
  const day = (text: string | undefined) => (text === undefined ? {} : { lte: new Date(text) });
  const events = await prisma.event.findMany({
    where: {
      ...(kind && { kind }),
      earliest: { ...(when?.from && { gte: new Date(when.from) }), ...day(when?.to) },
      ...(when?.match === 'WITHIN' && { latest: day(when.to) }),
      AND: (pair ?? []).map((alpha2) => ({ parties: { some: { country: { alpha2 } } } })),
    },
    orderBy: newestFirst,
    take: take + 1,
  });
  return page(events, take);
}

const heads = ['HEAD_OF_STATE', 'HEAD_OF_STATE_AND_GOVERNMENT', 'HEAD_OF_GOVERNMENT'] as const;

export const resolvers = {
  Query: {
    person: (_: unknown, { by }: { by: { id: string } }) =>
      personOf(decodeGlobalId(by.id)?.id ?? null),
    country: (_: unknown, { by }: { by: { code: string } }) =>
      prisma.country.findUnique({ where: { alpha2: by.code } }),
    countries: async (_: unknown, args: { filter: { codes: string[] }; first?: number }) => ({
      nodes: await prisma.country.findMany({
        where: { alpha2: { in: args.filter.codes } },
        orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
        take: first(args),
      }),
    }),
    meetings: (_: unknown, args: { filter: EventFilter; first?: number }) =>
      eventsWhere(args.filter, first(args), 'MEETING'),
    timeline: (_: unknown, args: { filter: EventFilter; first?: number }) =>
      eventsWhere(args.filter, first(args)),
    relation: async (_: unknown, codes: { a: string; b: string }): Promise<Relation> => {
      const a = await prisma.country.findUniqueOrThrow({ where: { alpha2: codes.a } });
      const b = await prisma.country.findUniqueOrThrow({ where: { alpha2: codes.b } });
      return { a, b };
    },
  },
  Person: {
    country: (person: Person) => countryOf(person.countryId),
    positions: (person: Person) =>
      prisma.position.findMany({
        where: { personId: person.id },
        orderBy: [{ heldFrom: 'desc' }, { id: 'desc' }],
      }),
  },
  Position: {
    from: (position: Position) => position.heldFrom.toISOString().slice(0, 10),
    office: (position: Position) => prisma.office.findUnique({ where: { id: position.officeId } }),
    person: (position: Position) => personOf(position.personId),
  },
  Country: {
    leaders: (country: Country, args: { asOf: string }) =>
      prisma.position.findMany({
        where: {
          office: { countryId: country.id, kind: { in: [...heads] } },
          heldFrom: { lte: new Date(args.asOf) },
          heldUntil: { gt: new Date(args.asOf) },
        },
        orderBy: [{ office: { kind: 'asc' } }, { heldFrom: 'asc' }, { id: 'asc' }],
      }),
    persons: async (country: Country, args: { first?: number }) => ({
      nodes: await prisma.person.findMany({
        where: { countryId: country.id },
        orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
        take: first(args),
      }),
    }),
    meetings: (country: Country, args: { first?: number }) =>
      eventsOfCountry(country, first(args), { kind: 'MEETING' }),
    timeline: (country: Country, args: { first?: number }) => eventsOfCountry(country, first(args)),
  },
  Party: {
    country: (party: Party) => countryOf(party.countryId),
    person: (party: Party) => personOf(party.personId),
  },
  Event: {
    __resolveType: ({ kind }: Event) =>
      ({ MEETING: 'Meeting', STATEMENT: 'Statement', INCIDENT: 'Incident' })[kind],
  },
  ...eventFields,
  Relation: relationFields,
};

async function eventsOfCountry(country: Country, take: number, kind: { kind?: 'MEETING' } = {}) {
  const spine = await prisma.eventCountry.findMany({
    where: { countryId: country.id, ...kind },
    orderBy: [{ earliest: 'desc' }, { precision: 'desc' }, { eventId: 'desc' }],
    take: take + 1,
  });
  return page(await eventsInOrder(spine), take);
}
