import { startToyServer, type ToyServer } from '../support/startToyServer.ts';

describe('health', () => {
  let healthy: ToyServer;
  let ill: ToyServer;
  beforeAll(async () => {
    healthy = await startToyServer();
    ill = await startToyServer({
      run: async () => {
        throw new Error('connect ECONNREFUSED 10.0.0.5:5432');
      },
    });
  });
  afterAll(() => Promise.all([healthy.close(), ill.close()]));

  it('is alive and ready while the database answers', async () => {
    const answers = await Promise.all([healthy.send('/livez'), healthy.send('/readyz')]);
    expect(answers).toMatchObject([
      { status: 200, body: { status: 'alive' } },
      { status: 200, body: { status: 'ready' } },
    ]);
  });

  it('is alive while the database is away', async () => {
    expect(await ill.send('/livez')).toMatchObject({ status: 200 });
  });

  it('is not ready while the database is away, and tells nothing internal', async () => {
    expect(await ill.send('/readyz')).toMatchObject({
      status: 503,
      body: {
        errors: [
          {
            message: 'The database does not answer. Try again in a few seconds.',
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ],
      },
    });
  });

  it('is never cached', async () => {
    const { headers } = await healthy.send('/readyz');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
