import pg from 'pg';
import { askOnce, makeFaultPlace, type FaultPlace } from '../support/faultPlace.ts';
import type { runProgram } from '../support/runProgram.ts';
import { hasClusters, startCluster, type Cluster } from '../support/startCluster.ts';

const query = '{ timeline(first: 3) { nodes { title } } }';

(hasClusters ? describe : describe.skip)('a database on which all has to wait', () => {
  let cluster: Cluster;
  let place: FaultPlace;
  let program: ReturnType<typeof runProgram>;
  let url: string;
  let blocker: pg.Client;
  beforeAll(async () => {
    cluster = await startCluster();
    place = await makeFaultPlace(cluster.url);
    program = place.start({ DATABASE_CONNECTIONS: '3' });
    url = await program.url;
    blocker = new pg.Client({ connectionString: cluster.url });
    await blocker.connect();
    await blocker.query('begin; lock table event in access exclusive mode');
  }, 300_000);
  afterAll(async () => {
    await blocker.end();
    program.signal('SIGTERM');
    await program.ended;
    await place.remove();
    cluster.remove();
  }, 300_000);

  it('cuts statements and refuses who finds no connection, within two seconds, and is alive meanwhile', async () => {
    const asking = Promise.all(Array.from({ length: 30 }, () => askOnce(url, query)));
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const { rows } = await blocker.query<{ count: number }>(
      `select count(*)::int from pg_stat_activity where application_name = 'communique'`,
    );
    expect(rows[0]?.count).toBeLessThanOrEqual(3);
    const outcomes = await asking;
    const codes = new Set(outcomes.map(({ code }) => code));
    expect(outcomes.filter(({ milliseconds }) => milliseconds > 2_000)).toEqual([]);
    expect([...codes].sort()).toEqual(['QUERY_TOO_EXPENSIVE', 'SERVICE_UNAVAILABLE']);
    await blocker.query('rollback');
    expect(await askOnce(url, query)).toMatchObject({ status: 200 });
  }, 120_000);
});
