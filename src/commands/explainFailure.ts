import { ConfigError } from '../config.ts';
import { ExportError } from '../exports/exportError.ts';
import { ImportError } from '../imports/importError.ts';
import { KeyError } from '../identity/keyError.ts';
import { SeedError } from '../imports/seeds/seedProblem.ts';
import { ReportError } from '../reports/reportError.ts';
import { ListenError } from '../server/listenError.ts';
import { StoreError } from '../store/storeError.ts';

/** Errors whose message tells the person at the terminal what to do. */
const explained = [
  ConfigError,
  ExportError,
  ImportError,
  KeyError,
  ListenError,
  ReportError,
  SeedError,
  StoreError,
];

/** What to print when a command fails: the remedy of a known error, or all there is of an unknown one. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Communiqué stopped: ${String(error)}`;
  if (explained.some((known) => error instanceof known)) return error.message;
  return `Communiqué stopped on an error that it does not know. Please report it with these lines:\n${error.stack}`;
}
