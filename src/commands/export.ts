import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { type ExportFormat, exportFormats } from '../exports/exportFormat.ts';

/** What the command line says of an export. */
export interface ExportCommandOptions {
  /** JSON, or `@` and the path of a file that holds it. */
  readonly filter: string;
  readonly format: ExportFormat;
  /** Standard output when not given. */
  readonly output?: string;
  readonly meta?: string;
  readonly bom?: boolean;
}

/** Adds `export`. What is wrong with its arguments is said before anything is written. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('Write events of the record to a file or to standard output.')
    .option(
      '--filter <json>',
      'only these events: the `filter` of the API in JSON, or @file with it',
      '{}',
    )
    .addOption(
      new Option('--format <format>', 'records that can be imported again, or a table of events')
        .choices(exportFormats)
        .default('jsonl' satisfies ExportFormat),
    )
    .option('--output <file>', 'where to (default: standard output)')
    .option(
      '--meta <file>',
      'where to tell the query, the time, the versions and the sources with their licences (default: <output>.meta.json; beside standard output nowhere)',
    )
    .option('--bom', 'begin the csv with a byte order mark, by which Excel knows UTF-8')
    .addHelpText('after', helpText)
    .action(async (options: ExportCommandOptions, command: Command) => {
      if (options.bom === true && options.format !== 'csv') {
        command.error('error: --bom is for --format csv; JSON has no byte order mark.');
      }
      if (options.meta !== undefined && options.output !== undefined) {
        if (resolve(options.meta) === resolve(options.output)) {
          command.error(
            'error: --meta and --output name the same file; each needs one of its own.',
          );
        }
      }
      const config = readConfig();
      const { runExportCommand } = await import('./runExportCommand.ts');
      process.exitCode = await runExportCommand(options, config);
    });
}

const helpText = `
Examples:
  communique export --output record.jsonl
  communique export --filter '{"pair": ["KR", "CN"]}' --format csv --bom --output korea-china.csv
  communique export --filter @filter.json | jq 'select(.type == "event") | .title'

What is exported as jsonl comes back by \`communique import communique <file>\` as it was. Some sources restrict what
may be passed on of them: they are named at the end, and the side file has the licence of each.`;
