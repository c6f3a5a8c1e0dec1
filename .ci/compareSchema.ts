/**
 * Fails when `schema.graphql` would break a client of the version before it: that of the last
 * release (tag `v…`) or, before any release, the last committed one that reads differently.
 * A break that is meant passes once the section `[Unreleased]` of CHANGELOG.md names its path.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

process.chdir(resolve(import.meta.dirname, '..'));
const current = readFileSync('schema.graphql', 'utf8');
const [, unreleased = ''] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);

if (git('rev-parse', '--is-shallow-repository').trim() === 'true') {
  throw new Error(
    'This clone is shallow and holds no earlier schema. Fetch the rest: git fetch --unshallow --tags',
  );
}
const release = git('describe', '--tags', '--abbrev=0', '--match', 'v*');
const revisions = release || git('log', '--format=%h', '-2', '--', 'schema.graphql');
const earlier = revisions
  .split('\n')
  .map((revision) => ({ revision, text: revision && git('show', `${revision}:schema.graphql`) }))
  .find(({ text }) => text !== '' && text !== current);

if (earlier === undefined) {
  console.log('schema.graphql has no earlier version to compare with.');
} else {
  const changes = await diff(buildSchema(earlier.text), buildSchema(current));
  const breaks = changes.filter(
    ({ criticality, path = '' }) =>
      criticality.level === CriticalityLevel.Breaking && !unreleased.includes(`\`${path}\``),
  );
  console.log(
    `schema.graphql: ${changes.length} changes since ${earlier.revision}, ${breaks.length} breaking.`,
  );
  for (const { path, message } of breaks) console.error(`  ${path}: ${message}`);
  if (breaks.length > 0) {
    console.error('Deprecate instead, or name each path in CHANGELOG.md under [Unreleased].');
    process.exitCode = 1;
  }
}

/** What git prints; nothing where it has no answer, as before the first commit. */
function git(...parameters: string[]): string {
  return spawnSync('git', parameters, { encoding: 'utf8' }).stdout;
}
