import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { type ReportFormat, reportFormats } from '../reports/forms/reportFormats.ts';
import { exitCode } from './exitCode.ts';
import { parseAddress, parseMost, parseVariable } from './reportArguments.ts';

/** What the command line says of a report. */
export interface ReportCommandOptions {
  /** JSON, or `@` and the path of a file that holds it. */
  readonly vars: string;
  readonly var: Readonly<Record<string, string>>;
  readonly format: ReportFormat;
  /** Standard output when not given. */
  readonly output?: string;
  /** The store of the configuration when not given. */
  readonly endpoint?: string;
  readonly key?: string;
  readonly explorer?: string;
  readonly most: number;
  readonly help?: boolean;
}

/** Adds `report`. What is wrong with its arguments is said before anything is asked. */
export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('Tell what the record has: a brief, a diary, a timeline, a report of your own.')
    .argument('[name]', 'its name, or the folder of one of your own; the list of all when left out')
    .option('--var <name=value>', 'one of its variables; may be given for each', parseVariable, {})
    .option('--vars <json>', 'its variables as one JSON object, or @file with it', '{}')
    .addOption(
      new Option('--format <format>', 'the form that it has')
        .choices(reportFormats)
        .default('md' satisfies ReportFormat),
    )
    .option('--output <file>', 'where to (default: standard output)')
    .option(
      '--endpoint <url>',
      'ask this API over HTTP (default: the store of the settings, in this process)',
      parseAddress,
    )
    .option('--key <key>', 'an API key for the endpoint (default: that of COMMUNIQUE_KEY)')
    .option(
      '--explorer <url>',
      'the GraphiQL in which numbers open their queries (default: that of the endpoint; without one, an appendix has the queries)',
      parseAddress,
    )
    .option('--most <count>', 'how many records of a list are read at most', parseMost, 10_000)
    // Its own, since it tells of the report that is named as well.
    .helpOption(false)
    .option('-h, --help', 'tell this, and the variables of the report')
    .action(async (name: string | undefined, options: ReportCommandOptions, command: Command) => {
      if (options.key !== undefined && options.endpoint === undefined) {
        command.error('error: --key is for --endpoint; the store of the settings needs no key.');
      }
      const { describeReport, describeReports } = await import('./describeReports.ts');
      if (options.help === true) {
        process.stdout.write(command.helpInformation() + helpText());
        if (name !== undefined) process.stdout.write(describeReport(name));
      } else if (name === undefined) {
        process.stdout.write(describeReports());
      } else {
        const { runReportCommand } = await import('./runReportCommand.ts');
        process.exitCode = await runReportCommand(name, options, readConfig());
      }
    });
}

const helpText = (): string => `
Examples, where communique stands for \`npm run --silent communique --\`:
  communique report
  communique report bilateral --help
  communique report bilateral --var a=KR --var b=CN --format html --output korea-china.html
  communique report ./my-report --endpoint https://example.org/graphql

Exit codes:
  ${exitCode.done}  done, also where the report is empty; standard error says so
  ${exitCode.failed}  it failed; standard error says what to do
  ${exitCode.usage}  the command line or a variable is wrong

The embedded store is open in one process at a time: beside a running server, ask it by --endpoint.
`;
