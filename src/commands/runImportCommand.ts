import type { Config } from '../config.ts';
import type { ImportFormat } from '../imports/importFormat.ts';
import type { ImportOptions } from '../imports/importOptions.ts';
import type { ImportSummary } from '../imports/pipeline/importSummary.ts';
import { openInput } from '../imports/reading/openInput.ts';
import { loadSeeds } from '../imports/seeds/loadSeeds.ts';
import type { Store } from '../store/store.ts';
import { describeImport } from './describeImport.ts';
import { exitCode } from './exitCode.ts';
import { type ImportCommandOptions, recordsFormat } from './import.ts';
import { defaultQuarantinePath } from './importArguments.ts';
import { progressDisplay } from './progressDisplay.ts';
import { keepHeapSmall } from './keepHeapSmall.ts';
import { StoppedError, stopOnSignal } from './stopOnSignal.ts';
import { withStore } from './withStore.ts';

interface ImportRequest {
  /** Undefined: this project's own records. */
  readonly format: ImportFormat | undefined;
  readonly path: string;
  readonly options: ImportCommandOptions;
}

/** Imports into the store of the configuration, prints what was done, and gives the exit code. */
export async function runImportCommand(request: ImportRequest, config: Config): Promise<number> {
  keepHeapSmall();
  await requireInput(request);
  const { policy, json, dryRun } = request.options;
  const interruption = stopOnSignal();
  const display = progressDisplay({ dryRun: dryRun === true });
  try {
    const summary = await withStore(config, (store) =>
      importInto(store, request, { onProgress: display.show, signal: interruption.signal }),
    );
    display.end();
    const refused = policy === 'reject-all' && summary.rows.rejected > 0;
    process.stdout.write(
      json === true ? `${JSON.stringify(summary)}\n` : describeImport(summary, refused),
    );
    if (refused) return exitCode.allRejected;
    return summary.rows.rejected > 0 ? exitCode.someRejected : exitCode.done;
  } catch (error) {
    display.stop();
    if (!(error instanceof StoppedError)) throw error;
    console.error(`${error.message} What was written is whole; the same command completes it.`);
    return error.exitCode;
  } finally {
    interruption.dispose();
  }
}

/** Fails before a store is opened when there is nothing to read. */
async function requireInput({ format, path, options }: ImportRequest): Promise<void> {
  await openInput(path, { fileNames: format?.fileNames ?? /./, ...options });
}

async function importInto(
  store: Store,
  { format, path, options }: ImportRequest,
  watch: Required<Pick<ImportOptions, 'onProgress' | 'signal'>>,
): Promise<ImportSummary> {
  await loadSeeds(store, (message) => console.error(message));
  watch.signal.throwIfAborted();
  const name = format?.name ?? recordsFormat.name;
  const quarantinePath = options.quarantine ?? defaultQuarantinePath(path, name);
  const common = { ...options, ...watch, store, path, quarantinePath };
  // It may wait for standard input before there is a row to report.
  watch.onProgress({ phase: 'reading', unit: 'rows', done: 0 });
  if (format) {
    const { runImport } = await import('../imports/runImport.ts');
    return runImport({ ...common, format });
  }
  const { importRecords } = await import('../imports/records/importRecords.ts');
  return importRecords(common);
}
