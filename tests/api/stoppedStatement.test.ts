import { sql } from 'kysely';

import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
});
afterAll(() => api.close());

it('says of a statement that takes too long which field it was, and what to ask instead', async () => {
  if (api.store.kind === 'embedded') return; // it has no end of time for statements
  const answer = await api.store.transaction(async (holding) => {
    await holding.run(sql`lock table event in access exclusive mode`.compile(database));
    return api.query('{ statistics(groupBy: [KIND]) { rows { count } } }');
  });
  expect(answer).toMatchObject({
    data: null,
    errors: [{ path: ['statistics'], extensions: { code: 'QUERY_TOO_EXPENSIVE' } }],
  });
  expect(answer.errors?.[0]?.message).toMatch(
    /^statistics: this took too long, and was stopped\. Ask for less: narrow its `filter`/,
  );
});
