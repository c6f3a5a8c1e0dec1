import fc from 'fast-check';

import { recordId } from '../../src/domain/recordId.ts';
import { decodeGlobalId, encodeGlobalId } from '../../src/entities/globalId.ts';
import { IncidentCategory, MeetingStatus, PartyRole } from '../../src/generated/database.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { readEventModels, type EventModel } from '../support/eventModel.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

/** A filter as a query has it, and the same as a predicate. */
interface Filter {
  readonly input: Readonly<Record<string, unknown>>;
  readonly keeps: (event: EventModel) => boolean;
}

let api: TestApi;
let events: EventModel[];

const CODES = ['AA', 'BB', 'CC', 'DD'];
const countryIds = CODES.map((_, at) => recordId('random country', String(at)));

beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
  await api.store.prisma.$transaction(
    CODES.map((alpha2, at) =>
      api.store.prisma.country.update({ where: { id: countryIds[at] ?? '' }, data: { alpha2 } }),
    ),
  );
  events = await readEventModels(api.store);
});
afterAll(() => api.close());

const some = <Value>(values: readonly Value[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });

/** `any`, `all` or `none` of some records, in some roles or in any. */
function actors(
  field: 'countries' | 'persons' | 'organizations',
  names: readonly string[],
  ids: readonly string[],
): fc.Arbitrary<Filter> {
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

const leaf: fc.Arbitrary<Filter> = fc.oneof(
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

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: leaf, weight: 3 },
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

it('keeps exactly the events that the filter describes', async () => {
  await fc.assert(
    fc.asyncProperty(filter, async ({ input, keeps }) => {
      const { ids, totalCount } = await ask(input);
      const kept = events.filter(keeps).map(({ id }) => id);

      expect(totalCount).toBe(kept.length);
      expect(kept).toEqual(expect.arrayContaining(ids));
    }),
    { numRuns: 150 },
  );
});

it('keeps the same where the filter leads to a spine and where it does not', async () => {
  await fc.assert(
    fc.asyncProperty(leaf, leaf, async (one, other) => {
      const driven = await ask({ ...one.input, and: [other.input] });
      const plain = await ask({ and: [one.input, other.input] });

      expect(driven).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

it('accepts nothing where the list of accepted values is empty', async () => {
  expect(await ask({ kinds: [] })).toEqual({ totalCount: 0, ids: [] });
});

it('asks for many unknown codes at most twice', async () => {
  const codes = Array.from({ length: 26 }, (_, at) => `Q${String.fromCharCode(65 + at)}`);

  const { errors, statements } = await api.query(
    'query ($any: [CountryCode!]) { timeline(filter: { countries: { any: $any } }) { totalCount } }',
    { any: codes },
  );

  expect([errors?.length, statements]).toEqual([1, 1]);
});

it('finds a country whose code came after the codes were read', async () => {
  await ask({ countries: { any: ['AA'] } });
  const late = { id: recordId('late country'), slug: 'late', name: 'Late', sort_name: 'late' };
  await writeRows(api.store, 'country', [
    { ...late, alpha2: 'ZZ', iso_status: 'NOT_ASSIGNED', un_membership: 'NONE' },
  ]);

  expect(await ask({ countries: { any: ['ZZ'] } })).toEqual({ totalCount: 0, ids: [] });
});

async function ask(input: object): Promise<{ ids: string[]; totalCount: number }> {
  const { data, errors } = await api.query(
    'query ($filter: EventFilter) { timeline(filter: $filter, first: 100) { totalCount nodes { id } } }',
    { filter: input },
  );
  expect(errors).toBeUndefined();
  const { timeline } = data as {
    timeline: { totalCount: number; nodes: { id: string }[] };
  };
  return {
    totalCount: timeline.totalCount,
    ids: timeline.nodes.map(({ id }) => decodeGlobalId(id)?.id ?? ''),
  };
}
