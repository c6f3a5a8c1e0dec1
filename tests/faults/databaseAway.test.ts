import { setTimeout as sleep } from 'node:timers/promises';
import {
  askOnce,
  keepWriting,
  makeFaultPlace,
  missingTopics,
  type FaultPlace,
} from '../support/faultPlace.ts';
import type { runProgram } from '../support/runProgram.ts';
import { hasClusters, startCluster, type Cluster } from '../support/startCluster.ts';

const query = '{ countries(first: 3) { nodes { name } } }';

(hasClusters ? describe : describe.skip)('a database that goes away under load', () => {
  let cluster: Cluster;
  let place: FaultPlace;
  let program: ReturnType<typeof runProgram>;
  let url: string;
  let key: string;
  beforeAll(async () => {
    cluster = await startCluster();
    place = await makeFaultPlace(cluster.url);
    key = await place.makeKey();
    program = place.start();
    url = await program.url;
  }, 300_000);
  afterAll(async () => {
    program.signal('SIGTERM');
    await program.ended;
    await place.remove();
    cluster.remove();
  }, 300_000);

  const statusOf = async (path: string) => (await fetch(url + path)).status;

  it.each(['fast', 'immediate'] as const)(
    'is told of by a code while it is away, and all goes on when it is back (%s)',
    async (mode) => {
      const writers = [0, 1, 2].map((writer) => keepWriting(url, key, `${mode} ${String(writer)}`));
      while (writers.some(({ acknowledged }) => acknowledged.length < 3)) await sleep(20);
      cluster.stop(mode);
      const away = [await askOnce(url, query), await askOnce(url, query)];
      expect(away.filter(({ milliseconds }) => milliseconds > 2_000)).toEqual([]);
      expect(away).toMatchObject(Array(2).fill({ status: 503, code: 'SERVICE_UNAVAILABLE' }));
      expect([await statusOf('/livez'), await statusOf('/readyz')]).toEqual([200, 503]);
      cluster.start();
      while ((await statusOf('/readyz')) !== 200) await sleep(50);
      const back = await Promise.all(Array.from({ length: 100 }, () => askOnce(url, query)));
      expect(back.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(99);
      await Promise.all(writers.map((writer) => writer.stop()));
      const outcomes = writers.flatMap((writer) => writer.outcomes);
      const uncoded = outcomes.filter(
        ({ status, code }) => status !== 200 && code !== 'SERVICE_UNAVAILABLE',
      );
      expect(uncoded).toEqual([]);
      const acknowledged = writers.flatMap((writer) => writer.acknowledged);
      expect(await missingTopics(url, acknowledged)).toEqual([]);
    },
    300_000,
  );
});
