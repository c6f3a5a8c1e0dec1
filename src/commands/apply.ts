import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { exitCode } from './exitCode.ts';

/** What the command line says of files to apply. */
export interface ApplyCommandOptions {
  readonly dryRun?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Adds `apply`. What is wrong with its arguments is said before a store is opened. */
export function addApplyCommand(program: Command): void {
  program
    .command('apply')
    .description(
      'Make the record say what files say, all of it or nothing, and print the difference.',
    )
    .argument(
      '<files...>',
      'YAML in the form of seeds/: files, folders with all their .yaml files, or - for standard input',
    )
    .option('--dry-run', 'write nothing; print the same difference')
    .option('--reason <text>', 'why, for the history of each record that changes', parseReason)
    .option('--json', 'print it as one JSON object, with a patch (RFC 6902) for each record')
    .addHelpText('after', helpText)
    .action(async (paths: string[], options: ApplyCommandOptions, command: Command) => {
      if (paths.filter((path) => path === '-').length > 1) {
        command.error('error: standard input can be read once. Give - once.');
      }
      const config = readConfig();
      const { runApplyCommand } = await import('./runApplyCommand.ts');
      process.exitCode = await runApplyCommand(paths, options, config);
    });
}

/** As much as the history takes from an editor too. */
const longestReason = 1000;

function parseReason(value: string): string {
  const reason = value.trim();
  if (reason !== '' && reason.length <= longestReason) return reason;
  throw new InvalidArgumentError(
    `Say why in 1 to ${longestReason} characters, or leave --reason out.`,
  );
}

const helpText = `
A record is told by its slug, a link by its events and its kind. What the record has of that name is changed: a key
that the file leaves out stays as it is, null (~) clears it, and a list replaces the list. What it has not is created.
Records refer to each other by slug, in the files and in the record. Nothing is ever deleted.

Examples, where communique stands for \`npm run --silent communique --\`:
  communique apply changes.yaml --dry-run
  communique apply changes.yaml --reason "Terms of office, as of the gazette of 24 November"
  report-to-yaml | communique apply - --json

Exit codes:
  ${exitCode.done}  done, also where nothing had to change
  ${exitCode.failed}  nothing was applied; standard error says what is wrong, with file and line
  ${exitCode.usage}  the command line is wrong

The embedded store is open in one process at a time: stop the server first, or use a PostgreSQL server.`;
