import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { ImportFormat } from '../imports/importFormat.ts';
import { type ImportPolicy, importPolicies } from '../imports/importOptions.ts';
import { exitCode } from './exitCode.ts';
import { parseCountries, parseDay, parseEncoding, parseFormat } from './importArguments.ts';

/** What the command line says of an import. */
export interface ImportCommandOptions {
  readonly dryRun?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly countries?: readonly string[];
  readonly stateActorsOnly?: boolean;
  readonly policy: ImportPolicy;
  readonly encoding?: string;
  readonly tables?: string;
  readonly quarantine?: string;
  readonly json?: boolean;
}

/** This project's own records are read by an importer of their own. */
export const recordsFormat = {
  name: 'communique',
  description: 'records as JSON Lines, which `export` writes',
};

/** Adds `import`. What is wrong with its arguments is said before a store is opened. */
export function addImportCommand(program: Command, formats: readonly ImportFormat[]): void {
  const listed = [...formats, recordsFormat];
  program
    .command('import')
    .description('Take a public data set into the record.')
    .argument('<format>', 'what it is, see below', parseFormat(listed.map(({ name }) => name)))
    .argument(
      '<path>',
      'a file, a folder with all its files of the format, or - for standard input',
    )
    .option('--dry-run', 'write nothing to the record; say what would be done')
    .option('--from <day>', 'leave out what was over before this day, YYYY-MM-DD', parseDay)
    .option('--to <day>', 'leave out what began after this day', parseDay)
    .option(
      '--countries <codes>',
      'only events in which one of these takes part, such as KR,CN or KOR,CHN',
      parseCountries,
    )
    .option(
      '--state-actors-only',
      'leave out events without a state, its organs or those who act for it',
    )
    .addOption(
      new Option('--policy <policy>', 'what bad rows do: nothing but themselves, or all')
        .choices(importPolicies)
        .default('reject-row' satisfies ImportPolicy),
    )
    .option(
      '--encoding <label>',
      'the encoding of the text, such as latin1 (default: utf-8)',
      parseEncoding,
    )
    .option('--tables <folder>', 'where its look-up tables lie (default: beside each file)')
    .option(
      '--quarantine <file>',
      'where rows go that cannot be used (default: <name>.quarantine.jsonl here)',
    )
    .option('--json', 'print the summary as one JSON object')
    .addHelpText('after', () => helpText(listed))
    .action(
      async (format: string, path: string, options: ImportCommandOptions, command: Command) => {
        const { from, to } = options;
        if (from !== undefined && to !== undefined && from > to) {
          command.error(
            `error: --from ${from} is after --to ${to}, so that no day is left. Did you mean --from ${to} --to ${from}?`,
          );
        }
        const config = readConfig();
        const { runImportCommand } = await import('./runImportCommand.ts');
        process.exitCode = await runImportCommand(
          { path, options, format: formats.find(({ name }) => name === format) },
          config,
        );
      },
    );
}

function helpText(formats: readonly { name: string; description: string }[]): string {
  const width = Math.max(...formats.map(({ name }) => name.length));
  const lines = formats.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`);
  return `
Formats (files may be compressed by gzip, whatever they are called):
${lines.join('\n')}

Examples, where communique stands for \`npm run --silent communique --\`:
  communique import icews events.2018.tab --dry-run
  communique import tkg icews18/ --state-actors-only
  unzip -p 20180612.export.CSV.zip | communique import gdelt - --countries KOR,PRK

What is imported again changes nothing; what was stopped is completed by the same command.

Exit codes:
  ${exitCode.done}  all rows were taken
  ${exitCode.failed}  it failed; standard error says what to do
  ${exitCode.usage}  the command line is wrong
  ${exitCode.someRejected}  done, but some rows are in the quarantine file
  ${exitCode.allRejected}  nothing was written: some rows are bad, and --policy reject-all was given
  130 or 143 when SIGINT or SIGTERM stopped it`;
}
