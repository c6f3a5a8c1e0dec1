import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await writeRandomRecord(api.store);
});
afterAll(() => api.close());

it('names the pair in each of two relations as that was asked for, though one statement reads the rows of both', async () => {
  const counts = 'counts(by: [KIND], filter: { kinds: [MEETING, STATEMENT] }) { filter }';
  const { data } = await api.ask(
    `{ one: relation(a: "random-country-0", b: "random-country-1") { ${counts} } other: relation(a: "random-country-1", b: "random-country-0") { ${counts} } }`,
  );
  const answer = data as Record<string, { counts: { filter: { pair: string[] } }[] }>;
  const pairs = ['one', 'other'].map((key) => answer[key]?.counts[0]?.filter.pair);
  expect(pairs).toEqual([
    ['random-country-0', 'random-country-1'],
    ['random-country-1', 'random-country-0'],
  ]);
});
