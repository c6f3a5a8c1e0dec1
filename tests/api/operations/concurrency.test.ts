import { startToyServer, type ToyServer } from '../../support/startToyServer.ts';

let server: ToyServer;
beforeAll(async () => {
  server = await startToyServer({ concurrentRequests: 2 });
});
afterAll(() => server.close());

const askSlowly = () => server.post({ query: '{ slow }' });

it('refuses at once what is more than the server answers at a time, and says when to come again', async () => {
  const answers = await Promise.all([askSlowly(), askSlowly(), askSlowly()]);
  const [refused] = answers.filter(({ status }) => status !== 200);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
  expect([refused?.headers.get('retry-after'), refused?.body]).toMatchObject([
    '1',
    {
      errors: [
        {
          message: expect.stringContaining('answering 2 other requests') as string,
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    },
  ]);
});

it('says that it is alive meanwhile', async () => {
  const busy = [askSlowly(), askSlowly()];
  const { status } = await server.send('/livez');
  await Promise.all(busy);
  expect(status).toBe(200);
});

it('answers again when others have had their answers, or have gone', async () => {
  const leaving = new AbortController();
  const gone = [0, 1].map(() =>
    server
      .send('/graphql?query={slow}', {
        headers: { 'apollo-require-preflight': 'yes' },
        signal: leaving.signal,
      })
      .catch(() => undefined),
  );
  while ((await server.post({ query: '{ hello }' })).status === 200);
  leaving.abort();
  await Promise.all(gone);
  while ((await server.post({ query: '{ hello }' })).status !== 200);
  expect(await server.post({ query: '{ hello }' })).toMatchObject({ status: 200 });
});
