import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { askOnce, keepWriting, makeFaultPlace, missingTopics } from '../support/faultPlace.ts';
import { hasClusters, startCluster } from '../support/startCluster.ts';

/** A small disk: only root may mount one. */
function mountDisk(path: string): boolean {
  mkdirSync(path);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', path]).status === 0;
}

(hasClusters ? describe : describe.skip)('a disk without room', () => {
  it('refuses changes by a code, goes on reading, and takes changes when there is room again', async () => {
    const cluster = await startCluster();
    const disk = join(cluster.folder, 'disk');
    if (!mountDisk(disk)) {
      console.log('Left out: a small disk can be mounted by root alone.');
      cluster.remove();
      return;
    }
    const filler = join(disk, 'filler');
    execFileSync('chown', ['postgres', disk]);
    const server = new pg.Client({ connectionString: cluster.url });
    await server.connect();
    mkdirSync(join(disk, 'space'));
    execFileSync('chown', ['postgres', join(disk, 'space')]);
    await server.query(`create tablespace small location '${join(disk, 'space')}'`);
    await server.query(`create database record tablespace small`);
    await server.end();
    const place = await makeFaultPlace(cluster.url.replace(/postgres$/, 'record'));
    const key = await place.makeKey();
    const program = place.start();
    const url = await program.url;
    const writer = keepWriting(url, key, 'on a small disk');
    while (writer.acknowledged.length < 3) await sleep(20);
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
    while (!writer.outcomes.some(({ code }) => code === 'SERVICE_UNAVAILABLE')) {
      await sleep(20);
    }
    const reading = await askOnce(url, '{ countries(first: 3) { nodes { name } } }');
    rmSync(filler);
    const before = writer.acknowledged.length;
    while (writer.acknowledged.length < before + 3) await sleep(20);
    await writer.stop();
    const codes = new Set(writer.outcomes.map(({ status, code }) => code ?? status));
    const missing = await missingTopics(url, writer.acknowledged);
    program.signal('SIGTERM');
    await program.ended;
    await place.remove();
    cluster.stop('immediate');
    execFileSync('umount', [disk]);
    rmSync(cluster.folder, { recursive: true, force: true });
    expect([reading.status, codes, missing]).toEqual([
      200,
      new Set([200, 'SERVICE_UNAVAILABLE']),
      [],
    ]);
  }, 300_000);
});
