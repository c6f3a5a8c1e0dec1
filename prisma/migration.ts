import { relative } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../src/config.ts';
import { createMigration } from './createMigration.ts';
import { retryMigration } from './retryMigration.ts';

const command = new Command('migration')
  .description('Writes the migration that leads from prisma/migrations to prisma/schema.prisma.')
  .argument('[name]', 'what it changes, as in add_place_time_zone')
  .option('--retry <migration>', 'let the next start apply a migration again that failed')
  .parse();

const { retry } = command.opts<{ retry?: string }>();
const [name] = command.args;

async function run(): Promise<string> {
  if (retry !== undefined) {
    await retryMigration(retry, readConfig());
    return `The next start applies ${retry} again.`;
  }
  if (name === undefined) return command.help({ error: true });
  const file = await createMigration(name);
  return file === undefined
    ? 'Nothing to write: prisma/migrations already leads to prisma/schema.prisma.'
    : `Wrote ${relative(process.cwd(), file)}. Read it before you commit it.`;
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
