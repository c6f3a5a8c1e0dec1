import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runOn } from '../../databases.ts';
import { isNewEnough, nodeOfServers, nodeVersion } from './nodeOfServers.ts';

const folder = new URL('../../peers/postgraphile/', import.meta.url);

/** Installs PostGraphile at the first use, and gives the database the functions that it makes fields of. */
export async function preparePostgraphile(databaseUrl: string): Promise<void> {
  if (!existsSync(new URL('node_modules/', folder))) install();
  if (!isNewEnough(nodeVersion(nodeOfServers()))) {
    throw new Error(
      'PostGraphile needs Node.js 22 or newer, and npm brings one for Linux alone. ' +
        'Run the bench with Node.js 22, or leave it out: --servers communique,floor,prisma',
    );
  }
  await runOn(databaseUrl, await readFile(new URL('functions.sql', folder), 'utf8'));
}

function install(): void {
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(
      `PostGraphile could not be installed; --servers communique,floor,prisma leaves it out.\n${stderr}`,
    );
  }
}
