import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { KeyRequest } from '../identity/createKey.ts';
import { parseKeyId, parseKeyName, parseRole } from './keyArguments.ts';
import { parseExpiry } from './parseExpiry.ts';

interface CreateOptions {
  readonly name: string;
  readonly role: KeyRequest['role'];
  readonly expires?: Date;
  readonly json?: boolean;
}

/** Adds `key create`, `key list` and `key revoke`. What is wrong with their arguments is said before a store is opened. */
export function addKeyCommand(program: Command): void {
  const key = program
    .command('key')
    .description('Make, list and take back the API keys of those who may do more than read.')
    .addHelpText('after', helpText);
  key
    .command('create')
    .description('Make a key and print it, this once, on standard output.')
    .requiredOption('--name <name>', 'who or what uses it; the history names it', parseKeyName)
    .requiredOption('--role <role>', 'reader, editor or admin', parseRole)
    .option(
      '--expires <when>',
      'its last day, or how long it lasts: 2027-01-31, 12h, 30d, 1y (default: never)',
      (value) => parseExpiry(value, new Date()),
    )
    .option('--json', 'print the key and what is known of it as one JSON object')
    .action(async ({ name, role, expires, json = false }: CreateOptions) => {
      const { runKeyCreate } = await import('./runKeyCommand.ts');
      await runKeyCreate({ name, role, expiresAt: expires }, json, readConfig());
    });
  key
    .command('list')
    .description('Print all keys, the latest first, without what is secret.')
    .option('--json', 'print them as one JSON array')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { runKeyList } = await import('./runKeyCommand.ts');
      await runKeyList(json, readConfig());
    });
  key
    .command('revoke')
    .description('Make a key open nothing from the next request on, for good.')
    .argument('<id>', 'its id, as `key list` prints it or as it stands in the key', parseKeyId)
    .action(async (id: string) => {
      const { runKeyRevoke } = await import('./runKeyCommand.ts');
      await runKeyRevoke(id, readConfig());
    });
}

const helpText = `
Examples, where communique stands for \`npm run --silent communique --\`:
  KEY=$(communique key create --name "press desk" --role editor --expires 1y)
  curl -H "Authorization: Bearer $KEY" …
  communique key list
  communique key revoke 5e0c0f6e-6d0b-4d6b-9f0c-0c8a3c1f2b4d

The embedded store is open in one process at a time: stop the server first, or use a PostgreSQL server.`;
