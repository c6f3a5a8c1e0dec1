import fc from 'fast-check';

import { recordId } from '../../src/domain/recordId.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { IncidentCategory, MeetingStatus, PartyRole } from '../../src/generated/database.ts';
import type { Store } from '../../src/store/store.ts';
import type { EventModel } from './eventModel.ts';

/** A filter as a query has it, and the same as a predicate. */
export interface RandomFilter {
  readonly input: Readonly<Record<string, unknown>>;
  readonly keeps: (event: EventModel) => boolean;
}

const CODES = ['AA', 'BB', 'CC', 'DD'];
const countryIds = CODES.map((_, at) => recordId('random country', String(at)));

/** Gives the first countries of the random record the codes that random filters name them by. */
export async function codeRandomCountries(store: Store): Promise<void> {
  await store.prisma.$transaction(
    CODES.map((alpha2, at) =>
      store.prisma.country.update({ where: { id: countryIds[at] ?? '' }, data: { alpha2 } }),
    ),
  );
}

const some = <Value>(values: readonly Value[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });

/** `any`, `all` or `none` of some records, in some roles or in any. */
function actors(
  field: 'countries' | 'persons' | 'organizations',
  names: readonly string[],
  ids: readonly string[],
): fc.Arbitrary<RandomFilter> {
  const roles = fc.option(some(Object.values(PartyRole), 5), { nil: undefined });
  return fc
    .tuple(fc.constantFrom('any', 'all', 'none'), some(ids.map((_, at) => at)), roles)
    .map(([mode, chosen, wanted]) => ({
      input: {
        [field]: { [mode]: chosen.map((at) => names[at]) },
        ...(wanted && { roles: wanted }),
      },
      keeps: ({ parties }) => {
        const inRole = parties.filter(({ role }) => wanted?.some((one) => one === role) ?? true);
        const takesPart = (at: number) => inRole.some((party) => party[field] === ids[at]);
        if (mode === 'any') return chosen.some(takesPart);
        if (mode === 'all') return chosen.every(takesPart);
        return !chosen.some(takesPart) && (wanted === undefined || inRole.length > 0);
      },
    }));
}

const personIds = [0, 13, 26, 39].map((at) => recordId('random person', String(at)));
const organizationIds = [1, 14, 27, 40].map((at) => recordId('random organization', String(at)));
const topicIds = [0, 1, 2].map((at) => recordId('random topic', String(at)));
const day = fc.integer({ min: 8, max: 25 }).map((at) => `2025-02-${String(at).padStart(2, '0')}`);

/** A filter of the random record that asks one thing. */
export const randomLeaf: fc.Arbitrary<RandomFilter> = fc.oneof(
  actors('countries', CODES, countryIds),
  actors(
    'persons',
    personIds.map((id) => encodeGlobalId('Person', id)),
    personIds,
  ),
  actors(
    'organizations',
    [1, 14, 27, 40].map((at) => `random-organization-${String(at)}`),
    organizationIds,
  ),
  fc
    .tuple(some([0, 1, 2]), fc.option(some(Object.values(PartyRole), 5)))
    .map(([chosen, roles]) => ({
      input: { topics: { any: chosen.map((at) => `random-topic-${String(at)}`) }, roles },
      keeps: ({ topics, parties }: EventModel) =>
        chosen.some((at) => topics.some((id) => id === topicIds[at])) &&
        (roles === null || parties.some(({ role }) => roles.some((one) => one === role))),
    })),
  fc.uniqueArray(fc.constantFrom(0, 1, 2, 3), { minLength: 2, maxLength: 2 }).map((chosen) => ({
    input: { pair: chosen.map((at) => CODES[at]) },
    keeps: ({ parties }: EventModel) =>
      chosen.every((at) => parties.some(({ countries }) => countries === countryIds[at])),
  })),
  some(Object.values(PartyRole)).map((roles) => ({
    input: { roles },
    keeps: ({ parties }: EventModel) =>
      parties.some(({ role }) => roles.some((one) => one === role)),
  })),
  some(['MEETING', 'STATEMENT', 'INCIDENT'], 2).map((kinds) => ({
    input: { kinds },
    keeps: ({ kind }: EventModel) => kinds.includes(kind),
  })),
  some(Object.values(MeetingStatus)).map((statuses) => ({
    input: { statuses },
    keeps: ({ kindColumns }: EventModel) =>
      statuses.some((status) => status === kindColumns.status),
  })),
  some(Object.values(IncidentCategory), 6).map((categories) => ({
    input: { categories },
    keeps: ({ kindColumns }: EventModel) =>
      categories.some((category) => category === kindColumns.category),
  })),
  fc.boolean().map((isQuotation) => ({
    input: { isQuotation },
    keeps: ({ kindColumns }: EventModel) => kindColumns.is_quotation === isQuotation,
  })),
  fc.constant({ input: { codes: ['0999'] }, keeps: ({ code }: EventModel) => code === '0999' }),
  fc.constantFrom('REVIEWED', 'MACHINE_CODED').map((status) => ({
    input: { confidence: { review: status } },
    keeps: ({ review }: EventModel) => review === status,
  })),
  fc.tuple(fc.integer({ min: -3, max: 2 }), fc.nat(3)).map(([min, width]) => ({
    input: { intensity: { min, max: min + width } },
    keeps: ({ intensity }: EventModel) =>
      intensity !== null && intensity >= min && intensity <= min + width,
  })),
  fc.tuple(day, day, fc.constantFrom('OVERLAPS', 'WITHIN')).map(([one, other, match]) => {
    const [from = one, to = other] = [one, other].sort();
    return {
      input: { when: { from, to, match } },
      keeps: ({ earliest, latest }: EventModel) =>
        match === 'WITHIN' ? earliest >= from && latest <= to : earliest <= to && latest >= from,
    };
  }),
);

/** A filter of the random record, of things that hold together, one or the other, or not. */
export const { filter: randomFilter } = fc.letrec<{ filter: RandomFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: randomLeaf, weight: 3 },
    tie('filter').map(({ input, keeps }) => ({
      input: { not: input },
      keeps: (event: EventModel) => !keeps(event),
    })),
    fc.tuple(tie('filter'), tie('filter')).map(([one, other]) => ({
      input: { and: [one.input, other.input] },
      keeps: (event: EventModel) => one.keeps(event) && other.keeps(event),
    })),
    fc.tuple(tie('filter'), tie('filter')).map(([one, other]) => ({
      input: { or: [one.input, other.input] },
      keeps: (event: EventModel) => one.keeps(event) || other.keeps(event),
    })),
  ),
}));
