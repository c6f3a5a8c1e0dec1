import type { Config } from '../config.ts';
import { InputError } from '../connections/inputError.ts';
import type { Exported, ExportOptions } from '../exports/exportEvents.ts';
import { exportTo } from '../exports/exportTo.ts';
import { FilterError, readFilter } from '../exports/readFilter.ts';
import { isSystemError } from '../imports/reading/systemError.ts';
import { openStore } from '../store/openStore.ts';
import { describeExport } from './describeExport.ts';
import { exitCode } from './exitCode.ts';
import type { ExportCommandOptions } from './export.ts';
import { keepHeapSmall } from './keepHeapSmall.ts';
import { programVersion } from './programVersion.ts';
import { progressDisplay } from './progressDisplay.ts';
import { readFilterText } from './readFilterText.ts';
import { StoppedError, stopOnSignal } from './stopOnSignal.ts';

/** Exports from the store of the configuration, says what was done, and gives the exit code. */
export async function runExportCommand(
  options: ExportCommandOptions,
  config: Config,
): Promise<number> {
  keepHeapSmall();
  const interruption = stopOnSignal();
  const display = progressDisplay({});
  // On a terminal what is exported would stand between the lines that tell how far it has come.
  const isShown = options.output !== undefined || !process.stdout.isTTY;
  try {
    const exported = await exportFrom(config, options, {
      signal: interruption.signal,
      ...(isShown && {
        onProgress: (done) => display.show({ phase: 'writing', unit: 'events', done }),
      }),
    });
    display.end();
    process.stderr.write(describeExport(exported));
    return exitCode.done;
  } catch (error) {
    display.stop();
    return explainedEnd(error);
  } finally {
    interruption.dispose();
  }
}

async function exportFrom(
  { dataDirectory, databaseUrl }: Config,
  { filter: givenFilter, format, bom = false, output, meta }: ExportCommandOptions,
  watch: Pick<ExportOptions, 'signal' | 'onProgress'>,
): Promise<Exported> {
  const text = readFilterText(givenFilter);
  const filter = readFilter(text);
  const asGiven: unknown = JSON.parse(text);
  const request = { format, filter: asGiven, programVersion: programVersion() };
  const store = await openStore({ dataDirectory, databaseUrl });
  try {
    return await exportTo(
      { ...(output !== undefined && { output }), ...(meta !== undefined && { sidePath: meta }) },
      { ...watch, store, filter, format, bom },
      request,
    );
  } finally {
    await store.close();
  }
}

/** Says how an export ended that did not come to its end, unless it is unknown, and gives the exit code. */
function explainedEnd(error: unknown): number {
  if (error instanceof StoppedError) {
    console.error(error.message);
    return error.exitCode;
  }
  if (error instanceof FilterError || error instanceof InputError) {
    console.error(`error: ${error.message}`);
    return exitCode.usage;
  }
  // Whoever reads has enough, such as `head`.
  if (isSystemError(error) && error.code === 'EPIPE') return exitCode.done;
  throw error;
}
