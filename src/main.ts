import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addApplyCommand } from './commands/apply.ts';
import { exitCode } from './commands/exitCode.ts';
import { explainFailure } from './commands/explainFailure.ts';
import { addExportCommand } from './commands/export.ts';
import { addImportCommand } from './commands/import.ts';
import { addKeyCommand } from './commands/key.ts';
import { addReportCommand } from './commands/report.ts';
import { refuseUnknownCommand } from './commands/refuseUnknownCommand.ts';
import { readConfig } from './config.ts';

const program = new Command('communique')
  .description('A typed GraphQL API over the record of diplomacy.')
  .addHelpText(
    'after',
    '\nSettings come from the environment or from a file .env; see .env.example.',
  )
  .showHelpAfterError('(--help tells what there is)')
  .exitOverride();

program
  .command('serve', { isDefault: true })
  .description('Open the record and serve it over HTTP.')
  .allowExcessArguments()
  .action(async () => {
    refuseUnknownCommand(program);
    const config = readConfig();
    // Loaded here, so that help and a wrong setting do not wait for a database to load.
    const { serve } = await import('./commands/serve.ts');
    await serve(config);
  });

// The formats are loaded only where they can be asked for: serving does without them.
const { formats } = process.argv.includes('import')
  ? await import('./imports/formats/formats.ts')
  : { formats: [] };
addImportCommand(program, formats);
addApplyCommand(program);
addExportCommand(program);
addReportCommand(program);
addKeyCommand(program);

try {
  if (existsSync('.env')) process.loadEnvFile();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exit(error.exitCode === 0 ? exitCode.done : exitCode.usage);
  }
  console.error(explainFailure(error));
  process.exit(exitCode.failed);
}
