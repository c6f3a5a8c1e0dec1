import { setTimeout as sleep } from 'node:timers/promises';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { startToyServer, type ToyServer } from '../../support/startToyServer.ts';

/** The samples that a server tells, by their names with labels. */
async function samplesOf(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** The samples once a request has been counted, which happens when its client has got the answer. */
async function samplesWith(url: string, name: string, value: number) {
  let samples = await samplesOf(url);
  while ((samples[name] ?? 0) < value) {
    await sleep(20);
    samples = await samplesOf(url);
  }
  return samples;
}

describe('the metrics of the API', () => {
  let api: TestApi;
  let samples: Record<string, number>;
  beforeAll(async () => {
    api = await openTestApi({ seeded: true, answerCacheBytes: 1_000_000 });
    const source = 'query Countries { countries(first: 2) { nodes { name } } }';
    for (let time = 0; time < 12; time += 1) await api.ask(source);
    await api.query('{ countries(first: 1000) { totalCount } }');
    await api.query('{ nothing }');
    samples = await samplesWith(
      api.url,
      'communique_operation_duration_seconds_count{operation="unread"}',
      1,
    );
  });
  afterAll(() => api.close());

  it('tell requests by the name of their operation, once it was asked ten times', () => {
    expect(samples).toMatchObject({
      'communique_operation_duration_seconds_count{operation="Countries"}': 3,
      'communique_operation_duration_seconds_count{operation="other"}': 9,
      'communique_operation_duration_seconds_count{operation="anonymous"}': 1,
    });
  });

  it('tell how many answers were kept', () => {
    expect(samples).toMatchObject({
      'communique_kept_answers_total{outcome="hit"}': 10,
      'communique_kept_answers_total{outcome="miss"}': 4,
    });
  });

  it('tell the statements of each request, and of all', () => {
    expect(samples).toMatchObject({
      communique_operation_sql_statements_count: 14,
      communique_operation_sql_statements_sum: 2,
      // Two for the answers that were made, the others for the version of the record, which the embedded store keeps.
      communique_sql_statement_duration_seconds_count: api.store.kind === 'embedded' ? 3 : 13,
    });
  });

  it('tell refusals by their code', () => {
    expect(samples).toMatchObject({
      'communique_refusals_total{code="BAD_USER_INPUT"}': 1,
      'communique_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
    });
  });

  it('tell how the process is', () => {
    expect(samples).toMatchObject({
      'communique_event_loop_delay_seconds{quantile="0.99"}': expect.any(Number) as number,
      process_resident_memory_bytes: expect.any(Number) as number,
    });
  });

  it('tell the connections to a server', () => {
    if (api.store.kind === 'embedded') return; // it has one for all
    expect(samples).toMatchObject({
      'communique_database_connections{state="most"}': 20,
      'communique_database_connections{state="waiting"}': 0,
    });
  });
});

describe('/metrics', () => {
  let open: ToyServer;
  let guarded: ToyServer;
  beforeAll(async () => {
    open = await startToyServer();
    guarded = await startToyServer({ metricsToken: 'prometheus-may-read' });
  });
  afterAll(() => Promise.all([open.close(), guarded.close()]));

  it('counts what never reached the API', async () => {
    await open.send('/nowhere');
    await open.post('{');
    const samples = await samplesWith(
      open.url,
      'communique_http_responses_total{method="POST",route="/graphql",status="400"}',
      1,
    );
    expect(samples).toMatchObject({
      'communique_http_responses_total{method="GET",route="none",status="404"}': 1,
      'communique_refusals_total{code="NOT_FOUND"}': 1,
      'communique_refusals_total{code="BAD_REQUEST"}': 1,
    });
  });

  it('is for this machine alone without a token, and not for who comes through a proxy', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    expect(await open.send('/metrics', { headers })).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  it.each([undefined, 'Bearer', 'Bearer prometheus-may-not', 'prometheus-may-read'])(
    'refuses "%s" where there is a token',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      expect(await guarded.send('/metrics', { headers })).toMatchObject({ status: 401 });
    },
  );

  it('opens with the token, through whatever proxy', async () => {
    const headers = { authorization: 'Bearer prometheus-may-read', 'x-forwarded-for': '192.0.2.7' };
    expect(await guarded.send('/metrics', { headers })).toMatchObject({
      status: 200,
      body: expect.stringContaining('communique_refusals_total') as string,
    });
  });
});

describe('the log of a request', () => {
  let server: ToyServer;
  beforeAll(async () => (server = await startToyServer()));
  afterAll(() => server.close());

  it('has its id and its operation, and nothing that was sent', async () => {
    const { headers } = await server.post(
      {
        query: 'query Greeting($word: String) { hello @skip(if: false) __typename }',
        variables: { word: 'a word of the client' },
      },
      { authorization: 'Basic secret-of-the-client' },
    );
    await server.post({ query: 'query Greeting { hello }' });
    while (!server.log.some((line) => line.operationName === 'Greeting')) await sleep(20);
    const lines = server.log.filter((line) => line.msg === 'answered');
    expect(JSON.stringify(lines)).not.toContain('of the client');
    expect(lines).toMatchObject([
      { reqId: headers.get('x-request-id'), status: 401, path: '/graphql' },
      { operationName: 'Greeting', status: 200, statements: 0, method: 'POST' },
    ]);
  });
});
