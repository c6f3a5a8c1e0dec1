import { EdtfError } from '../../domain/edtfError.ts';
import type { EventDraft } from '../eventDraft.ts';
import type { SourceRow } from '../importFormat.ts';
import { encodingFault } from '../reading/encodingFault.ts';
import type { InputFile } from '../reading/inputFile.ts';
import type { RejectedRow } from '../reading/quarantine.ts';
import { draftFault } from './draftFault.ts';
import { formatContext, type ImportContext } from './importContext.ts';
import { resolveDraft } from './resolveDraft.ts';
import type { ResolvedDraft } from './resolvedDraft.ts';
import { isInPeriod, type Selection } from './selection.ts';
import type { Tally } from './tally.ts';

/** How many rows are looked up at once. */
const CHUNK = 2000;

interface Reading {
  readonly context: ImportContext;
  readonly selection: Selection;
  readonly tally: Tally;
  /** Takes what cannot be used. */
  reject(row: RejectedRow): Promise<void>;
  /** Told of each chunk of rows that was read. */
  onRows(): void;
}

/** Reads files as drafts whose actors and places are known. Rows that cannot be used are counted and handed over. */
export async function* readDrafts(
  files: readonly InputFile[],
  reading: Reading,
): AsyncGenerator<ResolvedDraft> {
  for (const file of files) {
    for await (const rows of chunksOf(
      reading.context.format.read(file, formatContext(reading.context)),
    )) {
      const drafts: EventDraft[] = [];
      for (const row of rows) {
        const { line, raw } = row;
        const accepted = accept(row, reading);
        if (typeof accepted !== 'string') drafts.push(...accepted);
        else {
          reading.tally.rejected += 1;
          await reading.reject({ file: file.name, line, reason: accepted, row: raw });
        }
      }
      await reading.context.actors.learn(
        drafts.flatMap(({ parties }) => parties.map(({ actor }) => actor)),
      );
      for (const draft of drafts) yield resolve(draft, reading);
      reading.onRows();
    }
  }
}

/** The drafts of a row that are of the period asked for, or the reason why the row cannot be used. */
function accept(row: SourceRow, { selection, tally }: Reading): EventDraft[] | string {
  tally.read += 1;
  const fault = encodingFault(row.raw);
  if (fault !== undefined) return fault;
  if ('rejected' in row) return row.rejected;
  for (const draft of row.drafts) {
    const unstorable = draftFault(draft);
    if (unstorable !== undefined) return unstorable;
  }
  try {
    const wanted = row.drafts.filter((draft) => isInPeriod(draft, selection));
    tally.skipped.period += row.drafts.length - wanted.length;
    return wanted;
  } catch (error) {
    if (error instanceof EdtfError) return error.message;
    throw error;
  }
}

function resolve(draft: EventDraft, { context, tally }: Reading): ResolvedDraft {
  const resolved = resolveDraft(draft, context);
  for (const { actor } of resolved.parties) {
    if (context.actors.actor(actor).candidates === undefined) continue;
    tally.ambiguous.set(actor, (tally.ambiguous.get(actor) ?? 0) + 1);
  }
  return resolved;
}

async function* chunksOf(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow[]> {
  let chunk: SourceRow[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
