import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { explainFailure } from './commands/explainFailure.ts';
import { readConfig } from './config.ts';

const program = new Command('communique')
  .description('A typed GraphQL API over the record of diplomacy.')
  .addHelpText(
    'after',
    '\nSettings come from the environment or from a file .env; see .env.example.',
  );

program
  .command('serve', { isDefault: true })
  .description('Open the record and serve it over HTTP.')
  .action(async () => {
    const config = readConfig();
    // Loaded here, so that help and a wrong setting do not wait for a database to load.
    const { serve } = await import('./commands/serve.ts');
    await serve(config);
  });

try {
  if (existsSync('.env')) process.loadEnvFile();
  await program.parseAsync();
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
