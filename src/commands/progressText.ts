import type { ImportProgress } from '../imports/importProgress.ts';
import { amountText, durationText, rateText, shareText } from './measures.ts';

/** What a phase is called while it runs, and after it. */
export interface PhaseWords {
  readonly running: string;
  readonly finished: string;
}

export function phaseWords(phase: ImportProgress['phase'], dryRun: boolean): PhaseWords {
  if (phase === 'reading') return { running: 'Reading', finished: 'Read' };
  return dryRun
    ? { running: 'Comparing', finished: 'Compared' }
    : { running: 'Writing', finished: 'Wrote' };
}

/** `Reading: 120,000 rows, 40,000 rows/sec, 43 %, 4 sec left`. */
export function runningText(
  progress: ImportProgress,
  seconds: number,
  { running }: PhaseWords,
): string {
  const { done, unit, total } = progress;
  const fraction = progress.fraction ?? (total === undefined ? undefined : done / total);
  const parts = [amountText(done, nouns[unit]), rateText(done, seconds, nouns[unit])];
  if (fraction !== undefined) parts.push(shareText(fraction));
  // Of the first second nothing can be told.
  if (fraction !== undefined && fraction > 0 && seconds >= 1) {
    parts.push(`${durationText((seconds / fraction) * (1 - fraction))} left`);
  }
  return `${running}: ${parts.join(', ')}`;
}

/** `Read 280,000 rows in 7.1 sec, 39,437 rows/sec`. */
export function finishedText(
  { done, unit }: ImportProgress,
  seconds: number,
  { finished }: PhaseWords,
): string {
  const noun = nouns[unit];
  return `${finished} ${amountText(done, noun)} in ${durationText(seconds)}, ${rateText(done, seconds, noun)}`;
}

const nouns = { rows: 'row', events: 'event', records: 'record' };
