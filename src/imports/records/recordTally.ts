import type { EventKind } from '../../generated/database.ts';
import type { ActorCounts, ImportSummary, SkipReason } from '../pipeline/importSummary.ts';
import { citationsOf } from '../../records/citationsOf.ts';
import type { RecordLine, RecordType } from '../../records/forms/recordForm.ts';
import type { HeldBack } from './writing/holdBack.ts';
import type { Outcome } from './writing/upsertNewer.ts';

/** How many records of a type were new, newer than the store's, or kept as the store has them. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** The summary that every import gives, and in addition what became of the records of each type. */
export interface RecordImportSummary extends ImportSummary {
  readonly records: Readonly<Partial<Record<RecordType, OutcomeCounts>>>;
}

/** Counts what an import of records does while it runs. */
export class RecordTally {
  read = 0;
  rejected = 0;
  readonly skipped: Record<SkipReason, number> = { period: 0, countries: 0, 'state-actors': 0 };
  readonly heldBack: Record<HeldBack, number> = { edited: 0, gone: 0 };
  #records: Partial<Record<RecordType, Record<Outcome, number>>> = {};
  #citations = { created: 0, known: 0 };
  #byKind: Record<EventKind, number> = { MEETING: 0, STATEMENT: 0, INCIDENT: 0 };
  readonly #start = performance.now();

  add(record: RecordLine, outcome: Outcome): void {
    const counts = (this.#records[record.type] ??= { created: 0, replaced: 0, kept: 0 });
    counts[outcome] += 1;
    this.#citations[outcome === 'kept' ? 'known' : 'created'] += citationsOf(record).length;
    if (record.type === 'event') this.#byKind[record.kind] += 1;
  }

  /** Forgets what was written, since it was undone. */
  undo(): void {
    this.#records = {};
    this.#citations = { created: 0, known: 0 };
    this.#byKind = { MEETING: 0, STATEMENT: 0, INCIDENT: 0 };
  }

  get hasChanged(): boolean {
    return Object.values(this.#records).some(({ created, replaced }) => created + replaced > 0);
  }

  summary(
    about: Pick<ImportSummary, 'format' | 'dryRun'> & { quarantine?: string },
  ): RecordImportSummary {
    const events = this.#records.event ?? { created: 0, replaced: 0, kept: 0 };
    return {
      ...about,
      rows: { read: this.read, rejected: this.rejected, skipped: this.skipped },
      events: {
        created: events.created,
        known: events.replaced + events.kept,
        byKind: this.#byKind,
        collapsed: 0,
      },
      heldBack: this.heldBack,
      citations: this.#citations,
      persons: this.#actorCounts('person'),
      organizations: this.#actorCounts('organization'),
      places: this.#actorCounts('place'),
      ambiguous: [],
      records: this.#records,
      seconds: (performance.now() - this.#start) / 1000,
      peakMemory: process.resourceUsage().maxRSS * 1024,
    };
  }

  #actorCounts(type: RecordType): ActorCounts {
    const { created = 0, replaced = 0, kept = 0 } = this.#records[type] ?? {};
    return { created, matched: replaced + kept };
  }
}
