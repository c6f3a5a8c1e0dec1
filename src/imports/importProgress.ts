/**
 * How far an import has come. It may be reported for every row: whoever shows it decides how often. The first report
 * of a phase, with nothing done, is its start, the last one its end.
 */
export interface ImportProgress {
  readonly phase: 'reading' | 'writing';
  readonly done: number;
  /** How many there are, once that is known. */
  readonly total?: number;
  readonly unit: 'rows' | 'events' | 'records';
  /** From 0 to 1, where the share is known and the total is not: bytes read of bytes there are. */
  readonly fraction?: number;
}
