import { apiKeyText, newApiKey } from '../../../src/identity/apiKey.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { startToyServer, type ToyServer } from '../../support/startToyServer.ts';

// The clock of the budgets stands still, or else a test that lies on the edge of a minute would have two of them.
const now = () => 6_000_000_020_000;

const hello = { query: '{ hello }' };

describe('the budget of an address', () => {
  let server: ToyServer;
  beforeEach(async () => {
    server = await startToyServer({ budget: { requests: 3, cost: 0 }, now });
  });
  afterEach(() => server.close());

  const useUp = async () => {
    for (let time = 0; time < 3; time += 1) await server.post(hello);
  };

  it('lets as many requests through as it says, and refuses the next with the time to wait', async () => {
    const allowed = [await server.post(hello), await server.post(hello), await server.post(hello)];
    const { status, headers, body } = await server.post(hello);
    expect([...allowed.map((answer) => answer.status), status]).toEqual([200, 200, 200, 429]);
    expect(headers.get('retry-after')).toBe('40');
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('One address may use in a minute 3 requests.') as string,
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
  });

  it('is spent by operations that are refused, too', async () => {
    for (let time = 0; time < 3; time += 1) await server.post({ query: '{ nothing }' });
    expect(await server.post(hello)).toMatchObject({ status: 429 });
  });

  it('is not needed for health, metrics and the explorers', async () => {
    await useUp();
    const paths = ['/livez', '/readyz', '/metrics', '/graphiql'];
    const answers = await Promise.all(paths.map((path) => server.send(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('is not another one because a header says so', async () => {
    await useUp();
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    expect(await server.post(hello, headers)).toMatchObject({ status: 429 });
  });
});

describe('the budget of an address behind a proxy that is trusted', () => {
  let server: ToyServer;
  beforeAll(async () => {
    server = await startToyServer({
      budget: { requests: 1, cost: 0 },
      trustProxy: ['loopback'],
      now,
    });
  });
  afterAll(() => server.close());

  const statusFor = async (address: string) =>
    (await server.post(hello, { 'x-forwarded-for': address })).status;

  it('is that of the client which the proxy names', async () => {
    const statuses = [await statusFor('192.0.2.7'), await statusFor('192.0.2.8')];
    expect([...statuses, await statusFor('192.0.2.7')]).toEqual([200, 200, 429]);
  });

  it('is one for a whole /64', async () => {
    expect([await statusFor('2001:db8::1'), await statusFor('2001:db8::2')]).toEqual([200, 429]);
  });

  it('is not chosen by what the client writes before the proxy does', async () => {
    const statuses = [await statusFor('198.51.100.1, 192.0.2.9')];
    expect([...statuses, await statusFor('198.51.100.2, 192.0.2.9')]).toEqual([200, 429]);
  });
});

describe('the budget of a key', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({
      answerCacheBytes: 1_000_000,
      budget: { requests: 4, cost: 0 },
      now,
    });
  });
  afterAll(() => api.close());

  const statusesOf = async (times: number, credentials: { key?: string }) => {
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) {
      statuses.push((await api.query('{ viewer { name } }', {}, credentials)).status);
    }
    return statuses;
  };

  it('counts answers that are kept, too', async () => {
    expect(await statusesOf(6, { key: await api.key('READER') })).toEqual([
      ...[200, 200, 200, 200],
      ...[429, 429],
    ]);
  });

  it('is apart from that of its address', async () => {
    const [publicStatus] = await statusesOf(1, {});
    expect([publicStatus, ...(await statusesOf(4, { key: await api.key('READER') }))]).toEqual(
      Array(5).fill(200),
    );
  });

  it('says in a feed in plain text that it is used up', async () => {
    const headers = { authorization: `Bearer ${await api.key('READER')}` };
    const ask = () => fetch(`${api.url}/feed.atom`, { headers });
    for (let time = 0; time < 4; time += 1) await ask();
    const answer = await ask();
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
      429,
      '40',
      expect.stringMatching(/^One API key may use in a minute 4 requests\./) as string,
    ]);
  });

  it('is none for keys that do not work: after some, they are not looked up any more', async () => {
    const statuses = [];
    for (let time = 0; time < 6; time += 1) {
      statuses.push(...(await statusesOf(1, { key: apiKeyText(newApiKey()) })));
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  });
});

describe('the points of a budget', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await openTestApi({
      answerCacheBytes: 1_000_000,
      budget: { requests: 0, cost: 20 },
      now,
    });
  });
  afterEach(() => api.close());

  const costsEight = '{ persons(first: 7) { nodes { name } } }';

  it('are taken by what an operation is judged to cost', async () => {
    await api.ask(costsEight);
    const { data } = await api.ask('{ rateLimit { remaining resetAt } }');
    expect(data).toEqual({ rateLimit: { remaining: 12, resetAt: '2160-02-18T10:41:00.000Z' } });
  });

  it('are taken by an answer that is kept, too', async () => {
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await api.query(costsEight)).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('are told to be too few before anything runs', async () => {
    expect(await api.query('{ persons(first: 50) { nodes { name } } }')).toMatchObject({
      status: 429,
      statements: 0,
      errors: [{ message: expect.stringContaining('this costs 51, and 20 are left') as string }],
    });
  });
});

it('tells of no points that are left where none are counted', async () => {
  const api = await openTestApi();
  const { data } = await api.ask('{ rateLimit { remaining resetAt } }');
  await api.close();
  expect(data).toEqual({ rateLimit: { remaining: null, resetAt: null } });
});

describe('REQUIRE_KEY', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ answerCacheBytes: 1_000_000, requireKey: true });
  });
  afterAll(() => api.close());

  it('closes the API to who sends no key', async () => {
    expect(await api.query('{ __typename }')).toMatchObject({
      status: 401,
      errors: [
        {
          message: expect.stringMatching(/^This server answers only to API keys\. Send/) as string,
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  it('opens it to every key', async () => {
    const answer = await api.query('{ __typename }', {}, { key: await api.key('READER') });
    expect(answer).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  it('closes the feeds', async () => {
    const paths = ['/calendar.ics', '/feed.atom'];
    const answers = await Promise.all(paths.map((path) => fetch(api.url + path)));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('leaves health open', async () => {
    const answers = await Promise.all(['/livez', '/readyz'].map((path) => fetch(api.url + path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});
