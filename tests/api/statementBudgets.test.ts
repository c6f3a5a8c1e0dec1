import { operationNames, textOf, type OperationName } from '../../bench/speed/operations.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

// How many statements the operations of the bench may take: one, and for a search one more, which asks how frequent its
// words are.

const budgets: Readonly<Record<OperationName, number>> = {
  Q1: 1,
  Q2: 1,
  Q3: 1,
  Q4: 1,
  Q5: 1,
  Q6: 2,
  countryPage: 1,
  relationPage: 1,
  personPage: 3,
};

let api: TestApi;
let variables: Record<string, unknown>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  const { data } = await api.ask('{ person(by: { slug: "lee-jae-myung" }) { id } }');
  variables = {
    personId: (data as { person: { id: string } }).person.id,
    codes: ['KR', 'CN', 'JP'],
    a: 'KR',
    b: 'CN',
    from: '2020-01-01',
    to: '2027-01-01',
    asOf: '2026-01-04',
    text: 'visit',
    typed: 'lee',
  };
});
afterAll(() => api.close());

it.each(operationNames.map((name) => [name, budgets[name]] as const))(
  '%s takes at most %d statements',
  async (name, budget) => {
    // What is looked up once for all requests is looked up by the first one.
    await api.ask(textOf(name, 'communique.graphql'), variables);

    const { statements } = await api.ask(textOf(name, 'communique.graphql'), variables);

    expect(statements).toBeLessThanOrEqual(budget);
  },
);
