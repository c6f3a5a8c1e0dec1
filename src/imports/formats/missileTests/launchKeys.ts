import type { LaunchTime } from './launchTime.ts';
import type { MissileTest } from './testForm.ts';

/** What tells a launch from all others. */
export interface LaunchKey {
  readonly identity: readonly string[];
  /** Finds the entry again. */
  readonly locator: string;
}

/**
 * Gives launches their keys, in the order of the file. The list has no ids: the key is the instant, or without a time
 * the month, and the place among the launches of the same. So it is one in the English and in the Japanese list, which
 * give days and times of different zones, and it stays when a missile is identified later.
 */
export class LaunchKeys {
  readonly #used = new Map<string, number>();

  next(test: MissileTest, { instant }: LaunchTime): LaunchKey {
    const moment = instant ?? test.date.slice(0, 'YYYY-MM'.length);
    const number = (this.#used.get(moment) ?? 0) + 1;
    this.#used.set(moment, number);
    const shown = instant ?? `${test.date}, no time`;
    const { missile = 'unknown', facility = 'unknown' } = test;
    return {
      identity: [moment, String(number)],
      locator: `test ${shown}, number ${number}: ${missile} from ${facility}`,
    };
  }
}
