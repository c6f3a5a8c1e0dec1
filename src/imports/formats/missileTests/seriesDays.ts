import { readEdtf } from '../../../domain/readEdtf.ts';
import type { LaunchTime } from './launchTime.ts';
import type { Launch } from './readLaunch.ts';

/**
 * When a launch of a series was. The date of one without a time is of the same calendar as those of the others, which
 * may be that of UTC: where their local days are not their dates, it was on the one or the other.
 */
export function timeInSeries({ test, time }: Launch, series: readonly Launch[]): LaunchTime {
  if (time.instant !== undefined || time.note !== undefined) return time;
  const others = series.filter((other) => other.time.instant !== undefined);
  const edtf = spanOf([time.edtf, ...others.map((other) => other.time.edtf)]);
  if (edtf === time.edtf) return time;
  return {
    edtf,
    note: `The source enters it under ${test.date} without a time; where it was, the day may be another.`,
  };
}

/** The one date that all are, or from the first to the last day that any of them can mean. */
export function spanOf(dates: readonly string[]): string {
  const [first = ''] = dates;
  if (dates.every((date) => date === first)) return first;
  const bounds = dates.map(readEdtf);
  const earliest = bounds.map((bound) => bound.earliest).sort()[0] ?? '';
  const latest =
    bounds
      .map((bound) => bound.latest)
      .sort()
      .at(-1) ?? '';
  return earliest === latest ? earliest : `${earliest}/${latest}`;
}
