import { refreshStatistics } from '../../store/refreshStatistics.ts';
import { CountryDirectory } from '../countries/countryDirectory.ts';
import { importAuthor } from '../importAuthor.ts';
import type { ImportOptions } from '../importOptions.ts';
import { type Input, openInput } from '../reading/openInput.ts';
import { QuarantineFile } from '../reading/quarantine.ts';
import { readRecordLines } from './recordLineReader.ts';
import { RecordSelection } from './recordSelection.ts';
import { type RecordImportSummary, RecordTally } from './recordTally.ts';
import { RecordWriter } from './recordWriter.ts';
import { type Attempt, inOneTransaction, inTransactions } from './writing/attempts.ts';

const author = importAuthor('import communique');

/**
 * Imports files of records, as `export` writes them, line by line: ids, versions and times are those of the file. A
 * record that the store has stays, unless the file's is newer, by its version; then
 * the file's replaces it with all that belongs to it. So importing the same again changes nothing. What people have
 * edited here stays, even where the file has it newer: such a line is rejected. What they took away stays away.
 * @throws ImportError when the input cannot be read or is no file of records
 */
export async function importRecords(
  options: Omit<ImportOptions, 'format'>,
): Promise<RecordImportSummary> {
  const { store, path, policy, dryRun = false, encoding, signal } = options;
  const selection = new RecordSelection(options, await CountryDirectory.load(store));
  const input = await openInput(path, {
    fileNames: /(?<!\.quarantine)\.jsonl$/i,
    ...(encoding !== undefined && { encoding }),
    ...(signal && { signal }),
  });
  const quarantine = await QuarantineFile.at(options.quarantinePath);
  const tally = new RecordTally();
  const run: Run = { options, input, selection, quarantine, tally };
  try {
    if (!dryRun && policy === 'reject-row') await writeAll(run, inTransactions(store, author));
    else {
      await inOneTransaction(store, author, async (attempt) => {
        await writeAll(run, attempt);
        return dryRun || tally.rejected > 0 ? 'undo' : 'stay';
      });
      if (policy === 'reject-all' && tally.rejected > 0) tally.undo();
    }
  } finally {
    await quarantine.close();
  }
  if (tally.hasChanged && !dryRun) await refreshStatistics(store);
  return tally.summary({
    format: 'communique',
    dryRun,
    ...(tally.rejected > 0 && { quarantine: quarantine.path }),
  });
}

interface Run {
  readonly options: Omit<ImportOptions, 'format'>;
  readonly input: Input;
  readonly selection: RecordSelection;
  readonly quarantine: QuarantineFile;
  readonly tally: RecordTally;
}

async function writeAll(run: Run, attempt: Attempt): Promise<void> {
  const { input, selection, quarantine, tally } = run;
  const reject = async (row: Parameters<QuarantineFile['add']>[0]): Promise<void> => {
    tally.rejected += 1;
    await quarantine.add(row);
  };
  const writer = new RecordWriter(
    attempt,
    {
      written: (record, outcome) => tally.add(record, outcome),
      leftOut: () => (tally.skipped[selection.usualReason] += 1),
      rejected: reject,
      heldBack: (reason) => (tally.heldBack[reason] += 1),
    },
    selection.isPartial,
  );
  report(run);
  for await (const read of readRecordLines(input.files)) {
    tally.read += 1;
    if ('reason' in read) await reject(read);
    else {
      const reason = selection.reasonToSkip(read.record);
      if (reason === undefined) await writer.add(read);
      else tally.skipped[reason] += 1;
    }
    report(run);
  }
  await writer.finish();
  report(run);
}

function report({ options: { signal, onProgress }, input, tally }: Run): void {
  signal?.throwIfAborted();
  onProgress?.({
    phase: 'reading',
    unit: 'rows',
    done: tally.read,
    ...(input.totalBytes && { fraction: input.bytesRead() / input.totalBytes }),
  });
}
