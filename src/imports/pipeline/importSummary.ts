import type { EventKind } from '../../generated/database.ts';

/** What an import did, or in a dry run would do. The form of `--json`. */
export interface ImportSummary {
  readonly format: string;
  readonly dryRun: boolean;
  readonly rows: {
    readonly read: number;
    readonly rejected: number;
    readonly skipped: Readonly<Record<SkipReason, number>>;
  };
  readonly events: {
    readonly created: number;
    readonly known: number;
    readonly byKind: Readonly<Record<EventKind, number>>;
    /** Rows beyond the first of an event: mirrored or repeated. */
    readonly collapsed: number;
  };
  /** What stayed as people made it here, whatever the import says. */
  readonly heldBack: {
    /** Records edited here, of which the import has a newer version. */
    readonly edited: number;
    /** Records deleted or merged here. */
    readonly gone: number;
  };
  readonly citations: { readonly created: number; readonly known: number };
  readonly persons: ActorCounts;
  readonly organizations: ActorCounts;
  readonly places: ActorCounts;
  /** Names that several records bear, so that none was taken; those of most rows first. */
  readonly ambiguous: readonly AmbiguousName[];
  /** The path of the quarantine file; not given when no row was rejected. */
  readonly quarantine?: string;
  readonly seconds: number;
  /** Bytes that the process had resident at its peak. */
  readonly peakMemory: number;
}

/** Why a good row was left out: `--from` and `--to`, `--countries`, `--state-actors-only`. */
export type SkipReason = 'period' | 'countries' | 'state-actors';

/** How many were new, and how many were found in the record. */
export interface ActorCounts {
  readonly created: number;
  readonly matched: number;
}

/** A name that stands for more than one record. */
export interface AmbiguousName {
  readonly name: string;
  readonly candidates: number;
  readonly rows: number;
}
