import fc from 'fast-check';

import { recordId } from '../../src/domain/recordId.ts';
import { decodeGlobalId } from '../../src/entities/globalId.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { readEventModels, type EventModel } from '../support/eventModel.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { codeRandomCountries, randomFilter, randomLeaf } from '../support/randomFilters.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let api: TestApi;
let events: EventModel[];

beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
  await codeRandomCountries(api.store);
  events = await readEventModels(api.store);
});
afterAll(() => api.close());

it('keeps exactly the events that the filter describes', async () => {
  await fc.assert(
    fc.asyncProperty(randomFilter, async ({ input, keeps }) => {
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
    fc.asyncProperty(randomLeaf, randomLeaf, async (one, other) => {
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
