/** The kinds of record that have a line of their own because others refer to them. */
export type ReferencedKind =
  'source' | 'code' | 'topic' | 'country' | 'place' | 'organization' | 'office' | 'person';

/**
 * Which records the lines so far refer to and do not have yet. It remembers the ids of all that it has given out, so
 * that each record is written once; this is all that an export remembers of what it has written.
 */
export class WantedRecords {
  readonly #waiting: Partial<Record<ReferencedKind, Set<string>>> = {};
  readonly #taken: Partial<Record<ReferencedKind, Set<string>>> = {};

  /** Asks for records; an id of null is none. */
  add(kind: ReferencedKind, ...ids: (string | null)[]): void {
    const waiting = (this.#waiting[kind] ??= new Set());
    for (const id of ids) {
      if (id !== null && this.#taken[kind]?.has(id) !== true) waiting.add(id);
    }
  }

  /** The ids that wait, in their order; from then on they count as written. */
  take(kind: ReferencedKind): string[] {
    const ids = [...(this.#waiting[kind] ?? [])].sort();
    const taken = (this.#taken[kind] ??= new Set());
    for (const id of ids) taken.add(id);
    this.#waiting[kind]?.clear();
    return ids;
  }
}
