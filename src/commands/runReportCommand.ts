import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { writeWholeFile } from '../exports/writeWholeFile.ts';
import { isSystemError } from '../imports/reading/systemError.ts';
import { type AnsweredReport, answerReport } from '../reports/answerReport.ts';
import type { Ask } from '../reports/asking/ask.ts';
import { formatReport } from '../reports/forms/reportFormats.ts';
import { locateReport } from '../reports/reading/locateReport.ts';
import { ReportUsageError } from '../reports/reportError.ts';
import { cutText } from '../reports/telling/tellReport.ts';
import { askEndpoint } from './askEndpoint.ts';
import { exitCode } from './exitCode.ts';
import { programVersion } from './programVersion.ts';
import { progressDisplay } from './progressDisplay.ts';
import { readFilterText } from './readFilterText.ts';
import type { ReportCommandOptions } from './report.ts';
import { StoppedError, stopOnSignal } from './stopOnSignal.ts';

/** Makes a report, writes it where it is to go, and gives the exit code. */
export async function runReportCommand(
  name: string,
  options: ReportCommandOptions,
  config: Config,
): Promise<number> {
  const interruption = stopOnSignal();
  try {
    const answered = await answer(name, options, config, interruption.signal);
    const text = await formatReport(answered, options.format, {
      explorer: options.explorer ?? explorerOf(options.endpoint),
      programVersion: programVersion(),
    });
    await write(text, options.output);
    for (const cut of answered.cuts) {
      console.error(`${cutText(cut)}${cut.isFollowed ? ' Raise --most to read more.' : ''}`);
    }
    if (answered.emptiness !== undefined) console.error(answered.emptiness);
    return exitCode.done;
  } catch (error) {
    return explainedEnd(error);
  } finally {
    interruption.dispose();
  }
}

async function answer(
  name: string,
  { vars, var: texts, endpoint, key, most }: ReportCommandOptions,
  config: Config,
  signal: AbortSignal,
): Promise<AnsweredReport> {
  const report = locateReport(name);
  const given = { values: readValues(vars), texts };
  const display = progressDisplay({});
  let begun: number | undefined;
  const watch = {
    ...{ most, signal },
    onProgress(done: number) {
      begun ??= performance.now();
      // What is there at once needs no progress.
      if (performance.now() - begun < 1_000) return;
      display.show({ phase: 'reading', unit: 'records', done });
    },
  };
  const work = (ask: Ask): Promise<AnsweredReport> => answerReport(report, given, ask, watch);
  try {
    const answered =
      endpoint === undefined
        ? await askOwnStore(config, work)
        : await work(askEndpoint({ url: endpoint, key: key ?? config.apiKey, signal }));
    display.end();
    return answered;
  } finally {
    display.stop();
  }
}

async function askOwnStore(
  config: Config,
  work: (ask: Ask) => Promise<AnsweredReport>,
): Promise<AnsweredReport> {
  // Loaded here, so that asking elsewhere does not wait for a database to load.
  const [{ withStore }, { askStore }] = await Promise.all([
    import('./withStore.ts'),
    import('./askStore.ts'),
  ]);
  return withStore(config, async (store) => work(await askStore(store, config)));
}

function readValues(given: string): Record<string, unknown> {
  const problem =
    '--vars is not a JSON object. Write it as {"a": "KR"}, or name a file: @vars.json';
  try {
    return z.record(z.string(), z.unknown(), problem).parse(JSON.parse(readFilterText(given)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ReportUsageError(problem, { cause: error });
    if (error instanceof z.ZodError) throw new ReportUsageError(problem, { cause: error });
    throw error;
  }
}

/** Where a server of this program has its GraphiQL, going by where it has its API. */
function explorerOf(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  return new URL('graphiql', endpoint).href;
}

async function write(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    await pipeline(Readable.from([text]), process.stdout, { end: false });
  } else {
    await writeWholeFile(output, (stream) => pipeline(Readable.from([text]), stream));
  }
}

/** Says how a report ended that did not come to its end, unless it is unknown, and gives the exit code. */
function explainedEnd(error: unknown): number {
  if (error instanceof StoppedError) {
    console.error(error.message);
    return error.exitCode;
  }
  if (error instanceof ReportUsageError) {
    console.error(`error: ${error.message}`);
    return exitCode.usage;
  }
  // Whoever reads has enough, such as `head`.
  if (isSystemError(error) && error.code === 'EPIPE') return exitCode.done;
  throw error;
}
