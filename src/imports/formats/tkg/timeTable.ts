import { calendarDay } from '../../../domain/calendarDay.ts';
import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { isDay } from '../../reading/isDay.ts';
import { readTable } from './readTable.ts';

/**
 * The days that the times of a graph stand for. Graphs count hours or days from a day of their own, which only their
 * table tells; from its step follow the days that it leaves out, within the years that it names.
 */
export class TimeTable {
  readonly #days: ReadonlyMap<number, string>;
  readonly #years: ReadonlySet<string>;
  readonly #step: number | undefined;

  constructor(days: ReadonlyMap<number, string>) {
    this.#days = days;
    this.#years = new Set([...days.values()].map((day) => day.slice(0, 4)));
    this.#step = stepOf(days);
  }

  /** @throws ImportError when there is no table beside the graph, or no day in it */
  static async load(graph: InputFile): Promise<TimeTable> {
    const names = await readTable(graph, 'time2id.txt');
    const days = new Map([...names].filter(([, name]) => isDay(name)));
    if (days.size > 0) return new TimeTable(days);
    throw new ImportError(
      `time2id.txt beside ${graph.name} names no days. Its lines should be a day, a tab and a number: "2018-01-01<TAB>0".`,
    );
  }

  /** The day as `YYYY-MM-DD`; an hour between the days of a table of hours is of the day before it. */
  dayOf(time: number): string | undefined {
    const listed = this.#days.get(time);
    const [first] = this.#days;
    if (listed !== undefined || !first || this.#step === undefined) return listed;
    const steps = (time - first[0]) / this.#step;
    if (this.#step !== hoursOfDay && !Number.isInteger(steps)) return undefined;
    const day = dayAfter(first[1], Math.floor(steps));
    return day !== undefined && this.#years.has(day.slice(0, 4)) ? day : undefined;
  }
}

const hoursOfDay = 24;
const millisecondsOfDay = 86_400_000;

/** How far the time runs in a day; undefined where it does not run evenly. */
function stepOf(days: ReadonlyMap<number, string>): number | undefined {
  const [first, second] = days;
  if (!first || !second) return undefined;
  const step = (second[0] - first[0]) / daysBetween(first[1], second[1]);
  const isEven = [...days].every(
    ([time, day]) => time - first[0] === step * daysBetween(first[1], day),
  );
  return isEven && step > 0 ? step : undefined;
}

function daysBetween(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / millisecondsOfDay;
}

/** Undefined when that is no day at all: a million days are enough for any graph. */
function dayAfter(day: string, count: number): string | undefined {
  const [year = 0, month = 1, first = 1] = day.split('-').map(Number);
  return Math.abs(count) < 1_000_000 ? calendarDay(year, month, first + count) : undefined;
}
