import { styleText } from 'node:util';
import { ApplyError } from '../apply/applyError.ts';
import { applyFiles } from '../apply/applyFiles.ts';
import { readTexts } from '../apply/reading/readTexts.ts';
import type { Applied } from '../apply/report/reportChanges.ts';
import type { Config } from '../config.ts';
import { loadSeeds } from '../imports/seeds/loadSeeds.ts';
import type { ApplyCommandOptions } from './apply.ts';
import { describeApply } from './describeApply.ts';
import { exitCode } from './exitCode.ts';
import { withStore } from './withStore.ts';

/** Applies files to the store of the configuration, prints what that changes, and gives the exit code. */
export async function runApplyCommand(
  paths: readonly string[],
  { dryRun = false, reason, json = false }: ApplyCommandOptions,
  config: Config,
): Promise<number> {
  // Fails before a store is opened when there is nothing to read.
  const texts = await readTexts(paths);
  try {
    const applied = await withStore(config, async (store) => {
      await loadSeeds(store, (message) => console.error(message));
      return applyFiles(store, texts, { dryRun, reason: reason ?? null });
    });
    process.stdout.write(
      json ? jsonText(applied, dryRun) : describeApply(applied, { dryRun, paint }),
    );
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof ApplyError)) throw error;
    console.error(error.message);
    return exitCode.failed;
  }
}

const paint: Parameters<typeof describeApply>[1]['paint'] = (colour, text) =>
  process.stdout.isTTY && process.stdout.hasColors() ? styleText(colour, text) : text;

/** The differences are for persons; a script has the patches. */
function jsonText({ records, unchanged }: Applied, dryRun: boolean): string {
  return `${JSON.stringify({ dryRun, records, unchanged }, patchesAlone)}\n`;
}

const patchesAlone = (key: string, value: unknown): unknown =>
  key === 'differences' ? undefined : value;
