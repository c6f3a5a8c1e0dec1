import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.3' }];

const make = async (more: object = {}): Promise<string> => {
  const { data } = await api.ask(
    `mutation ($input: RecordStatementInput!) {
      recordStatement(input: $input) { statement { id } }
    }`,
    {
      input: {
        title: 'A remark',
        when: { edtf: '2026-01-03' },
        act: 'PRAISE',
        parties: [{ role: 'SPEAKER', person: 'lee-jae-myung' }],
        citations,
        review: 'MACHINE_CODED',
        ...more,
      },
    },
    { key },
  );
  return (data as { recordStatement: { statement: { id: string } } }).recordStatement.statement.id;
};

const answer = `event { version confidence { review } } userErrors { code message path }`;
const review = (input: object) =>
  api.ask(
    `mutation ($input: ReviewEventInput!) { reviewEvent(input: $input) { ${answer} } }`,
    { input },
    { key },
  );
const withdraw = (input: object) =>
  api.ask(
    `mutation ($input: WithdrawReviewInput!) { withdrawReview(input: $input) { ${answer} } }`,
    { input },
    { key },
  );

it('makes a coded event a checked one', async () => {
  const { data } = await review({ id: await make(), expectedVersion: 1 });
  expect(data).toEqual({
    reviewEvent: { event: { version: 2, confidence: { review: 'REVIEWED' } }, userErrors: [] },
  });
});

it('takes back that an event was checked', async () => {
  const id = await make();
  await review({ id, expectedVersion: 1 });
  const { data } = await withdraw({ id, expectedVersion: 2, reason: 'The source says else.' });
  expect(data).toEqual({
    withdrawReview: {
      event: { version: 3, confidence: { review: 'MACHINE_CODED' } },
      userErrors: [],
    },
  });
});

it('stays as it is under every other change', async () => {
  const id = await make();
  const { data } = await api.ask(
    `mutation {
      updateStatement(input: { id: "${id}", expectedVersion: 1, title: "Another title" }) {
        statement { title confidence { review } }
      }
    }`,
    {},
    { key },
  );
  expect(data).toEqual({
    updateStatement: {
      statement: { title: 'Another title', confidence: { review: 'MACHINE_CODED' } },
    },
  });
});

it('is not given to a statement of which nobody knows who made it', async () => {
  const id = await make({ parties: [{ role: 'ADDRESSEE', country: 'CN' }] });
  const { data } = await review({ id, expectedVersion: 1 });
  expect(data).toEqual({
    reviewEvent: {
      event: { version: 1, confidence: { review: 'MACHINE_CODED' } },
      userErrors: [
        {
          code: 'INVALID',
          path: ['input', 'id'],
          message: 'has no SPEAKER; say who made the statement',
        },
      ],
    },
  });
});

it('is not taken from a statement whose words no machine can have given', async () => {
  const id = await make({ review: 'REVIEWED', text: 'Words.', language: 'en' });
  const { data } = await withdraw({ id, expectedVersion: 1, reason: 'Nobody looked.' });
  expect(data).toMatchObject({
    withdrawReview: { userErrors: [{ code: 'INVALID', path: ['input', 'id'] }] },
  });
});

it('is refused where the event is checked already', async () => {
  const { data } = await review({ id: await make({ review: 'REVIEWED' }), expectedVersion: 1 });
  expect(data).toMatchObject({
    reviewEvent: {
      event: { version: 1 },
      userErrors: [
        {
          code: 'INVALID',
          path: ['input', 'id'],
          message: 'is that of an event which is REVIEWED already; there is nothing to do',
        },
      ],
    },
  });
});

it('is not taken back without a reason', async () => {
  const id = await make({ review: 'REVIEWED' });
  const { data } = await withdraw({ id, expectedVersion: 1, reason: ' ' });
  expect(data).toMatchObject({
    withdrawReview: { userErrors: [{ code: 'INVALID', path: ['input', 'reason'] }] },
  });
});

it('is refused for an older version, with the present event', async () => {
  const id = await make();
  await review({ id, expectedVersion: 1 });
  const { data } = await withdraw({ id, expectedVersion: 1, reason: 'Too late.' });
  expect(data).toMatchObject({
    withdrawReview: {
      event: { version: 2, confidence: { review: 'REVIEWED' } },
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
    },
  });
});
