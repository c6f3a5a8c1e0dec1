import { LRUCache } from 'lru-cache';

/** How many operations are told apart. */
const mostLabels = 100;

/** How often a name must have been answered before it is told apart: what is asked once is no series. */
const timesUntilLabel = 10;

const longestName = 64;

/**
 * The label under which an operation is counted: its name, `anonymous` without one, `other` for names that are new,
 * long, or one too many. Clients make names up; however many, there are no more labels than a hundred.
 */
export class OperationLabels {
  readonly #labels = new Set<string>();
  readonly #times = new LRUCache<string, number>({ max: 1_000 });

  labelOf(name: string | null): string {
    if (name === null) return 'anonymous';
    if (this.#labels.has(name)) return name;
    if (this.#labels.size >= mostLabels || name.length > longestName) return 'other';
    const times = (this.#times.get(name) ?? 0) + 1;
    if (times < timesUntilLabel) {
      this.#times.set(name, times);
      return 'other';
    }
    this.#times.delete(name);
    this.#labels.add(name);
    return name;
  }
}
