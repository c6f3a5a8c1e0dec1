import type { RejectedRow } from '../reading/quarantine.ts';
import type { RecordLine } from '../../records/forms/recordForm.ts';
import type { ReadRecord } from './recordLineReader.ts';
import { keyOf } from '../../records/recordTables.ts';
import type { Attempt } from './writing/attempts.ts';
import { refusalOf } from '../../store/refusalOf.ts';
import type { HeldBack } from './writing/holdBack.ts';
import type { Outcome } from './writing/upsertNewer.ts';
import { type Settlement, writeBatch } from './writing/writeBatch.ts';

/** What is told of each record, once that is settled. */
export interface RecordReceiver {
  written(record: RecordLine, outcome: Outcome): void;
  rejected(row: RejectedRow): Promise<void>;
  /** It tied events of which one was left out on purpose. */
  leftOut(): void;
  /** It stays as people made it here; where the file has it newer, it is rejected as well. */
  heldBack(reason: HeldBack): void;
}

/** How many records one transaction writes, with all that belongs to them: some thousand rows. */
const batchSize = 500;

/**
 * Writes records in batches, each one attempt. A batch that the store refuses is halved until the record is found that
 * it refuses: that one is rejected, and the others are written.
 */
export class RecordWriter {
  readonly #attempt: Attempt;
  readonly #receiver: RecordReceiver;
  /** Whether events may have been left out. */
  readonly #isPartial: boolean;
  #batch = new Map<string, ReadRecord>();
  /** Statements whose occasions may be replaced too. Few: the store had an older version of each. */
  readonly #replaced = new Set<string>();

  constructor(attempt: Attempt, receiver: RecordReceiver, isPartial: boolean) {
    this.#attempt = attempt;
    this.#receiver = receiver;
    this.#isPartial = isPartial;
  }

  async add(read: ReadRecord): Promise<void> {
    const key = `${read.record.type} ${keyOf(read.record)}`;
    if (this.#batch.has(key) || this.#batch.size >= batchSize) await this.finish();
    this.#batch.set(key, read);
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    const batch = [...this.#batch.values()];
    this.#batch.clear();
    if (batch.length > 0) await this.#write(batch);
  }

  async #write(batch: readonly ReadRecord[]): Promise<void> {
    const records = batch.map(({ record }) => record);
    let settled: readonly Settlement[];
    try {
      settled = await this.#attempt((runner) => writeBatch(runner, records, this.#replaced));
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === undefined) throw error;
      await this.#divide(batch, reason);
      return;
    }
    for (const [at, read] of batch.entries()) {
      const settlement = settled[at];
      if (settlement) await this.#report(read, settlement);
    }
  }

  async #divide(batch: readonly ReadRecord[], reason: string): Promise<void> {
    const [first, ...others] = batch;
    if (first && others.length === 0) {
      await this.#receiver.rejected({ ...first.origin, reason });
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await this.#write(batch.slice(0, middle));
    await this.#write(batch.slice(middle));
  }

  async #report({ record, origin }: ReadRecord, settlement: Settlement): Promise<void> {
    if ('outcome' in settlement) {
      if (settlement.outcome === 'replaced') this.#noteReplaced(record);
      this.#receiver.written(record, settlement.outcome);
    } else if ('heldBack' in settlement) {
      this.#receiver.heldBack(settlement.heldBack);
      if (settlement.heldBack === 'edited') {
        await this.#receiver.rejected({ ...origin, reason: explainEdited(record) });
      }
    } else if ('collision' in settlement) {
      await this.#receiver.rejected({ ...origin, reason: settlement.collision });
    } else if (this.#isPartial && (record.type === 'link' || record.type === 'occasion')) {
      this.#receiver.leftOut();
    } else {
      await this.#receiver.rejected({ ...origin, reason: explainMissing(settlement) });
    }
  }

  #noteReplaced(record: RecordLine): void {
    if (record.type === 'event' && record.kind === 'STATEMENT') this.#replaced.add(record.id);
  }
}

const explainEdited = (record: RecordLine): string =>
  `The ${record.type} ${keyOf(record)} is newer in the file, but has been edited here since, and stays as it is here. Compare the two, and make the changes that you want here as well, by a mutation.`;

function explainMissing({ missing, isGone }: Extract<Settlement, { missing: unknown }>): string {
  const { table, id, path } = missing;
  const named = `${table === 'event_code' ? 'code' : table} ${id}`;
  return isGone
    ? `${path}: the ${named} was deleted here. Name another one in its place, or take it out of the line.`
    : `${path}: there is no ${named} in the record, nor in a line before this one. Put its line before this one, as an export does.`;
}
