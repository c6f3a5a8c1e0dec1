import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { EventFilter } from '../generated/graphql.ts';
import { database } from '../store/sql.ts';
import type { Runner, Store } from '../store/store.ts';
import { type CitedSource, citedSources } from './citedSources.ts';
import { csvRows } from './csv/csvRows.ts';
import { csvText } from './csv/csvText.ts';
import type { ExportFormat } from './exportFormat.ts';
import { ExportTally } from './exportTally.ts';
import { recordLines } from './recordLines.ts';

/** What is exported, and how. */
export interface ExportOptions {
  readonly store: Store;
  readonly filter: EventFilter;
  readonly format: ExportFormat;
  /** Begin a CSV with a byte order mark. */
  readonly bom?: boolean;
  readonly destination: Writable;
  /** Leave the destination open when all is written: standard output. */
  readonly staysOpen?: boolean;
  /** Is told now and then how many events are written. */
  readonly onProgress?: (events: number) => void;
  /** Ends the export: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What an export wrote. */
export interface Exported {
  readonly tally: ExportTally;
  /** The sources that the exported citations name, those cited most first. */
  readonly sources: readonly CitedSource[];
}

/**
 * Writes the events that a filter selects, as fast as the destination takes them and with flat memory. All is read
 * from one snapshot: what others write meanwhile is wholly in it or not at all.
 * @throws InputError when the filter names what does not exist
 */
export async function exportEvents(options: ExportOptions): Promise<Exported> {
  try {
    return await options.store.transaction(async (runner) => {
      await runner.run(snapshot.compile(database));
      await runner.run(patience.compile(database));
      const tally = new ExportTally();
      await write(runner, tally, options);
      return { tally, sources: await citedSources(runner, tally.citations) };
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

const snapshot = sql`set transaction isolation level repeatable read, read only`;

/** Whoever reads the export, such as a person with a pager, may take as long as they like. */
const patience = sql`set local idle_in_transaction_session_timeout = 0`;

async function write(runner: Runner, tally: ExportTally, options: ExportOptions): Promise<void> {
  const { filter, format, bom = false, destination, staysOpen = false, signal } = options;
  const end = { end: !staysOpen, ...(signal && { signal }) };
  if (format === 'csv') {
    const rows = reporting(csvRows(runner, filter, tally), tally, options);
    await pipeline(Readable.from(rows), csvText(bom), destination, end);
  } else {
    const lines = reporting(recordLines(runner, filter, tally), tally, options);
    await pipeline(Readable.from(lines), destination, end);
  }
}

async function* reporting<Piece>(
  pieces: AsyncIterable<Piece>,
  tally: ExportTally,
  { onProgress }: ExportOptions,
): AsyncGenerator<Piece> {
  onProgress?.(0);
  for await (const piece of pieces) {
    yield piece;
    onProgress?.(tally.eventCount);
  }
}
