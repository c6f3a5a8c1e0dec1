import type { MissileTest } from './testForm.ts';

/** Launches that the source counts together: `series` 1, 2, 3 … of one day. */
export interface Series<Launch> {
  readonly launches: Launch[];
  /** The last number: how many there are, even where an entry among them is missing. */
  count: number;
}

/**
 * Puts the launches of each series together. A launch continues a series of its day whose last number is lower, or
 * one of the day before that waits for just this number, since a series may run past midnight UTC. Of several, as
 * where two missiles are counted side by side, it is the one of the next number, the same missile and the same
 * place, and of equals the one that was last continued. A launch without a number stands alone.
 * @param launches in the order of the file
 */
export function seriesOf<Launch extends { readonly test: MissileTest }>(
  launches: readonly Launch[],
): Series<Launch>[] {
  const all: Series<Launch>[] = [];
  /** Those that can be continued, in the order in which they last were. */
  const open: Series<Launch>[] = [];
  for (const launch of launches) {
    const number = launch.test.series ?? 1;
    const continued = open
      .filter((series) => canContinue(series, launch.test, number))
      .sort((a, b) => likeness(a, launch.test, number) - likeness(b, launch.test, number))
      .at(-1);
    if (continued) {
      continued.launches.push(launch);
      continued.count = number;
      open.push(...open.splice(open.indexOf(continued), 1));
      continue;
    }
    const started = { launches: [launch], count: number };
    all.push(started);
    if (launch.test.series !== undefined) open.push(started);
    if (open.length > mostOpen) open.shift();
  }
  return all;
}

/** More series than ever run side by side: those before have ended, and are not asked again. */
const mostOpen = 50;

function canContinue(series: Series<{ test: MissileTest }>, { date }: MissileTest, number: number) {
  const last = series.launches.at(-1)?.test.date;
  if (last === date) return series.count < number;
  return last !== undefined && isDayBefore(last, date) && series.count + 1 === number;
}

function isDayBefore(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) === 86_400_000 && day.length === next.length;
}

function likeness(
  series: Series<{ test: MissileTest }>,
  test: MissileTest,
  number: number,
): number {
  const last = series.launches.at(-1)?.test;
  return (
    (series.count + 1 === number ? 4 : 0) +
    (last?.missile === test.missile ? 2 : 0) +
    (last?.facility === test.facility ? 1 : 0)
  );
}
