import { randomUUID } from 'node:crypto';
import { recordId } from '../domain/recordId.ts';
import { findByNames } from '../records/findByNames.ts';
import type { DocumentType } from '../records/recordDocument.ts';
import type { Runner } from '../store/store.ts';
import { findLinks } from './findLinks.ts';
import { findUsedIds } from './findUsedIds.ts';
import { type Entry, keyText } from './reading/entry.ts';

/** The record that an entry speaks of. */
export interface Target {
  readonly entry: Entry;
  /** Of a new record, the one that it will have. */
  readonly id: string;
  readonly isNew: boolean;
}

/** The records that entries speak of, and those that they refer to. */
export class Targets {
  readonly #runner: Runner;
  readonly #byType = new Map<DocumentType, Map<string, Target>>();

  private constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** Finds all of them: one statement for each type, and another for what is new of it. */
  static async find(runner: Runner, entries: readonly Entry[]): Promise<Targets> {
    const targets = new Targets(runner);
    // Links are told by their events.
    const types = new Set(entries.map(({ type }) => type));
    for (const type of [...types].filter((each) => each !== 'link')) {
      const ofType = entries.filter((entry) => entry.type === type);
      await targets.#add(type, ofType, await findByNames(runner, type, ofType.map(keyText)));
    }
    const links = entries.filter(({ type }) => type === 'link');
    const find = (names: readonly string[]) => targets.idsOf('event', names);
    await targets.#add('link', links, await findLinks(runner, links, find));
    return targets;
  }

  of(type: DocumentType): readonly Target[] {
    return [...(this.#byType.get(type)?.values() ?? [])];
  }

  /** The ids of records by what an entry calls them: the slug in another entry, or a name that the record knows. */
  async idsOf(type: DocumentType, names: readonly string[]): Promise<Map<string, string>> {
    const ofEntries = new Map(
      names.flatMap((name): [string, string][] => {
        const target = this.#byType.get(type)?.get(name);
        return target === undefined ? [] : [[name, target.id]];
      }),
    );
    const others = names.filter((name) => !ofEntries.has(name));
    if (others.length === 0) return ofEntries;
    return new Map([...ofEntries, ...(await findByNames(this.#runner, type, others))]);
  }

  async #add(
    type: DocumentType,
    entries: readonly Entry[],
    known: ReadonlyMap<string, string>,
  ): Promise<void> {
    const unknown = entries.filter((entry) => !known.has(keyText(entry)));
    const used = await findUsedIds(this.#runner, type, unknown.map(usualId));
    const ofType = new Map<string, Target>();
    for (const entry of entries) {
      const key = keyText(entry);
      const id = known.get(key);
      const ownId = used.has(usualId(entry)) ? randomUUID() : usualId(entry);
      // A second entry of one record is refused, see `findRepeats`.
      if (!ofType.has(key)) ofType.set(key, { entry, id: id ?? ownId, isNew: id === undefined });
    }
    this.#byType.set(type, ofType);
  }
}

/** As the seeds have it: the same file gives a record the same id on every install, where the id is free. */
const usualId = ({ type, key }: Entry): string =>
  'slug' in key ? recordId(type, key.slug) : recordId('event_link', key.from, key.kind, key.to);
