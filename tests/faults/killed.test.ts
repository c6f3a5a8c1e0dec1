import { setTimeout as sleep } from 'node:timers/promises';
import { keepWriting, makeFaultPlace, missingTopics } from '../support/faultPlace.ts';
import { hasClusters, startCluster } from '../support/startCluster.ts';

/** Kills a program while it writes, twice; what it had acknowledged and the record that it started on do not know of. */
async function lostByKilling(databaseUrl?: string): Promise<string[]> {
  const place = await makeFaultPlace(databaseUrl);
  const first = place.start();
  await first.url;
  first.signal('SIGTERM');
  await first.ended;
  const key = await place.makeKey();
  const acknowledged: string[] = [];
  for (const round of ['first', 'second']) {
    const program = place.start();
    const writers = [0, 1, 2].map((writer) => [round, String(writer)].join(' '));
    const url = await program.url;
    const writing = writers.map((prefix) => keepWriting(url, key, prefix));
    while (writing.some((writer) => writer.acknowledged.length < 5)) await sleep(10);
    program.signal('SIGKILL');
    await program.ended;
    await Promise.all(writing.map((writer) => writer.stop()));
    acknowledged.push(...writing.flatMap((writer) => writer.acknowledged));
  }
  const last = place.start();
  const missing = await missingTopics(await last.url, acknowledged);
  last.signal('SIGTERM');
  await last.ended;
  await place.remove();
  return missing;
}

it('loses nothing that it acknowledged when it is killed on the embedded store', async () => {
  expect(await lostByKilling()).toEqual([]);
}, 300_000);

(hasClusters ? describe : describe.skip)('on a server', () => {
  it('loses nothing that it acknowledged when it is killed', async () => {
    const cluster = await startCluster();
    const missing = await lostByKilling(cluster.url);
    cluster.remove();
    expect(missing).toEqual([]);
  }, 300_000);
});
