import type { Store } from '../store/store.ts';
import type { ImportFormat } from './importFormat.ts';
import type { ImportProgress } from './importProgress.ts';

/** What is imported into which store, and how. */
export interface ImportOptions {
  readonly store: Store;
  readonly format: ImportFormat;
  /** A file, a folder, or `-` for standard input. */
  readonly path: string;
  /** A label of the Encoding Standard, such as `latin1`; UTF-8 when not given. */
  readonly encoding?: string;
  /** The folder of look-up tables; that of each file when not given. */
  readonly tables?: string;
  /** The first and the last day, `YYYY-MM-DD`, both taken in. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 3166 codes: only events in which one of these takes part. */
  readonly countries?: readonly string[];
  readonly stateActorsOnly?: boolean;
  /** `reject-all`: one bad row, and nothing is written. */
  readonly policy: ImportPolicy;
  /** Nothing is written to the store. */
  readonly dryRun?: boolean;
  /** Where rejected rows go. */
  readonly quarantinePath: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import between two transactions: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export const importPolicies = ['reject-row', 'reject-all'] as const;

export type ImportPolicy = (typeof importPolicies)[number];
