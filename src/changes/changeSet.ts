import { readDocuments } from '../records/reading/readDocuments.ts';
import { type DocumentType, type RecordDocument, typeNameOf } from '../records/recordDocument.ts';
import type { Runner } from '../store/store.ts';
import type { Author } from './author.ts';
import { holdRecords } from './holdRecords.ts';
import { patchBetween, type RecordPatch } from './recordPatch.ts';
import { takeTurn } from './takeTurn.ts';
import { writeDocuments } from './writeDocuments.ts';
import { writeRedirects } from './writeRedirects.ts';
import { type Change, writeRevisions } from './writeRevisions.ts';

interface Entry {
  readonly before?: RecordDocument;
  readonly after?: RecordDocument;
  readonly mergedIntoId?: string;
}

/** An entry as it is written. */
interface Dated extends Entry {
  /** Of a record that was and stays. */
  readonly patch: RecordPatch | undefined;
}

/**
 * The changes of one transaction: records are opened, put, removed or merged as whole documents, and written together
 * at the end, each with its next version and its revision. Whoever has opened a record holds it until the transaction
 * ends, so nobody else's change is lost.
 */
export class ChangeSet {
  readonly #runner: Runner;
  readonly #entries = new Map<string, Entry>();

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** The records with these ids, by id, as they are now and as this set has changed them; held from now on. */
  async open(type: DocumentType, ids: readonly string[]): Promise<Map<string, RecordDocument>> {
    const unopened = [...new Set(ids)].filter((id) => !this.#entries.has(id)).sort();
    await holdRecords(this.#runner, type, unopened);
    for (const [id, before] of await readDocuments(this.#runner, type, unopened)) {
      this.#entries.set(id, { before, after: before });
    }
    return new Map(
      ids.flatMap((id) => {
        const after = this.#entries.get(id)?.after;
        return after === undefined ? [] : [[id, after]];
      }),
    );
  }

  /** A record as it is to be: a new one, or one that was opened. Version and times are set when it is written. */
  put(record: RecordDocument): void {
    this.#entries.set(record.id, { ...this.#entries.get(record.id), after: record });
  }

  /** Takes an opened record away; `mergedIntoId` is the record that it became part of. */
  remove(id: string, mergedIntoId?: string): void {
    const { before } = this.#entries.get(id) ?? {};
    this.#entries.set(id, { ...(before && { before }), ...(mergedIntoId && { mergedIntoId }) });
  }

  /** What would change, in the order in which it was opened or put; what stays as it is is left out. */
  get changes(): readonly Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => (entry.before ?? entry.after) !== undefined && patchOf(entry)?.length !== 0,
    );
  }

  /**
   * Writes all changes with their revisions. Nothing else may follow in the transaction that could take long: see
   * `takeTurn`.
   * @returns the records as they are written, by id
   */
  async write(author: Author, reason: string | null): Promise<Map<string, RecordDocument>> {
    const changes = this.changes;
    if (changes.length === 0) return new Map();
    const turn = await takeTurn(this.#runner, changes.length);
    const dated = changes.map((entry) => withNextVersion(entry, turn.at));
    await writeDocuments(this.#runner, dated);
    await writeRedirects(this.#runner, dated);
    await writeRevisions(this.#runner, turn, author, dated.map(revisionOf), reason);
    return new Map(dated.flatMap(({ after }) => (after === undefined ? [] : [[after.id, after]])));
  }
}

/** Patches are asked for again and again, and for thousands of records take seconds: each is made once. */
const patches = new WeakMap<Entry, RecordPatch>();

/** What leads from the record that was to the one that is; undefined where one of the two is missing. */
function patchOf(entry: Entry): RecordPatch | undefined {
  const { before, after } = entry;
  if (before === undefined || after === undefined) return undefined;
  const patch = patches.get(entry) ?? patchBetween(before, after);
  patches.set(entry, patch);
  return patch;
}

function withNextVersion(entry: Entry, at: string): Dated {
  const { before, after } = entry;
  const patch = patchOf(entry);
  if (after === undefined) return { ...entry, patch };
  const keeping = {
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  };
  return { ...entry, after: { ...after, ...keeping }, patch };
}

function revisionOf({ before, after, mergedIntoId, patch }: Dated): Change {
  const record = after ?? before;
  if (record === undefined) throw new Error('A change of nothing has no revision.');
  const gone = mergedIntoId === undefined ? 'DELETED' : 'MERGED';
  return {
    recordType: typeNameOf(record),
    recordId: record.id,
    operation: after === undefined ? gone : before === undefined ? 'CREATED' : 'UPDATED',
    version: record.version,
    ...(mergedIntoId !== undefined && { mergedIntoId }),
    ...(before && { before }),
    ...(patch && { patch }),
  };
}
