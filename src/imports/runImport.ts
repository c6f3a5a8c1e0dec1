import { refreshStatistics } from '../store/refreshStatistics.ts';
import { ImportError } from './importError.ts';
import type { ImportOptions } from './importOptions.ts';
import { EventGatherer } from './pipeline/eventGatherer.ts';
import { EventWriter } from './pipeline/eventWriter.ts';
import { type ImportContext, loadContext } from './pipeline/importContext.ts';
import type { ImportSummary } from './pipeline/importSummary.ts';
import { LinkWriter } from './pipeline/linkWriter.ts';
import { readDrafts } from './pipeline/readDrafts.ts';
import type { Selection } from './pipeline/selection.ts';
import { Tally } from './pipeline/tally.ts';
import { openInput } from './reading/openInput.ts';
import { QuarantineFile } from './reading/quarantine.ts';

/**
 * Imports a file or a folder. All rows are read before the first is written, so that rows of one event are found
 * wherever they stand. What is in the store is whole at any moment, and importing the same again changes nothing.
 * With the policy `reject-all` and a bad row nothing is written: `events` are none, `rows.rejected` some.
 * @throws ImportError when the input cannot be read or is not of the format; nothing is written then
 */
export async function runImport(options: ImportOptions): Promise<ImportSummary> {
  const { store, format, policy, dryRun = false } = options;
  const context = await loadContext(store, format);
  const selection = selectionOf(options, context);
  const tally = new Tally();
  const quarantine = await QuarantineFile.at(options.quarantinePath);
  const gatherer = new EventGatherer(context, selection, tally);
  try {
    await readAll(options, { context, selection, tally, quarantine, gatherer });
    if (policy === 'reject-row' || tally.rejected === 0) {
      await writeAll(options, { context, tally, gatherer });
    }
  } finally {
    try {
      await quarantine.close();
    } finally {
      await gatherer.close();
    }
  }
  if (tally.created.event > MANY && !dryRun) await refreshStatistics(store);
  return tally.summary(
    {
      format: format.name,
      dryRun,
      ...(tally.rejected > 0 && { quarantine: quarantine.path }),
    },
    context.actors,
  );
}

interface Import {
  readonly context: ImportContext;
  readonly tally: Tally;
  readonly gatherer: EventGatherer;
}

async function readAll(
  { path, format, encoding, tables, signal, onProgress }: ImportOptions,
  {
    context,
    selection,
    tally,
    quarantine,
    gatherer,
  }: Import & { selection: Selection; quarantine: QuarantineFile },
): Promise<void> {
  const input = await openInput(path, {
    fileNames: format.fileNames,
    ...(encoding !== undefined && { encoding }),
    ...(tables !== undefined && { tables }),
    ...(signal && { signal }),
  });
  const drafts = readDrafts(input.files, {
    context,
    selection,
    tally,
    reject: (row) => quarantine.add(row),
    onRows: () => {
      signal?.throwIfAborted();
      onProgress?.({
        phase: 'reading',
        unit: 'rows',
        done: tally.read,
        ...(input.totalBytes && { fraction: input.bytesRead() / input.totalBytes }),
      });
    },
  });
  for await (const draft of drafts) await gatherer.add(draft);
}

async function writeAll(
  { store, dryRun = false, signal, onProgress }: ImportOptions,
  { context, tally, gatherer }: Import,
): Promise<void> {
  const writer = new EventWriter(store, context, tally, dryRun);
  const links = new LinkWriter(context);
  const report = () =>
    onProgress?.({
      phase: 'writing',
      unit: 'events',
      done: tally.events,
      fraction: gatherer.fraction,
    });
  try {
    for await (const event of gatherer.events(signal)) {
      await writer.add(event);
      await links.add(event);
      report();
    }
    await writer.finish();
    report();
    if (!dryRun) await links.finish(store, signal);
  } finally {
    await writer.settled();
    await links.close();
  }
}

function selectionOf(options: ImportOptions, { countries }: ImportContext): Selection {
  const { from, to, countries: codes, stateActorsOnly } = options;
  const countryIds = codes?.map((code) => {
    const country = countries.byAlpha3(code) ?? countries.byAlpha2(code);
    if (country) return country.id;
    throw new ImportError(
      `--countries: no country has the code "${code}". Give ISO 3166-1 codes, such as KR,CN or KOR,CHN.`,
    );
  });
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(countryIds && { countryIds: new Set(countryIds) }),
    ...(stateActorsOnly !== undefined && { stateActorsOnly }),
  };
}

/** From here on a store has grown by so much that its planner should know. */
const MANY = 1000;
