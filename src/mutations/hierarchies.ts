import { sql } from 'kysely';
import type { DocumentType, RecordDocument } from '../records/recordDocument.ts';
import { database } from '../store/sql.ts';
import type { Runner } from '../store/store.ts';

/** What leads from a record to the one above it, or to those after it. Nothing may lead back to where it began. */
export interface Hierarchy {
  readonly type: DocumentType;
  readonly key: string;
  /** What is wrong with a circle, to be read after the key. */
  readonly message: string;
  readonly next: (record: RecordDocument) => readonly string[];
  /** The same of records in the store, which nobody else changes until the transaction ends. */
  readonly read: (runner: Runner, ids: readonly string[]) => Promise<readonly Step[]>;
}

interface Step {
  readonly id: string;
  readonly next: string | null;
}

const byParent = (type: 'organization' | 'topic'): Hierarchy => ({
  type,
  key: 'parent',
  message: `lies under this ${type} itself, so it would run in a circle; give one that does not, or move that one first`,
  next: (record) => ('parent' in record && record.parent !== undefined ? [record.parent.id] : []),
  read: (runner, ids) =>
    runner.run(
      sql<Step>`select id, parent_id as next from ${sql.table(type)}
        where id = any (${ids}::uuid[]) order by id for share`.compile(database),
    ),
});

const bySuccessors: Hierarchy = {
  type: 'country',
  key: 'successors',
  message:
    'lead back to this country, so that it would come after itself; leave out the one that came before it',
  next: (record) => (record.type === 'country' ? record.successors.map(({ id }) => id) : []),
  async read(runner, ids) {
    const held = sql`select from country where id = any (${ids}::uuid[]) order by id for share`;
    await runner.run(held.compile(database));
    return runner.run(
      sql<Step>`select predecessor_id as id, successor_id as next from country_succession
        where predecessor_id = any (${ids}::uuid[])`.compile(database),
    );
  },
};

/** All relations of a type with itself that have a direction. */
export const hierarchies: readonly Hierarchy[] = [
  byParent('organization'),
  byParent('topic'),
  bySuccessors,
];
