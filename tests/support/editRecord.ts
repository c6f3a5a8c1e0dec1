import type { Author } from '../../src/changes/author.ts';
import { ChangeSet } from '../../src/changes/changeSet.ts';
import { inTransaction } from '../../src/changes/inTransaction.ts';
import type { DocumentOf, DocumentType, RecordDocument } from '../../src/records/recordDocument.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';

const person: Author = { kind: 'COMMAND', name: 'a person', keyId: null };

/** Changes a record as a person does. */
export async function editRecord<Type extends DocumentType>(
  store: Store,
  type: Type,
  id: string,
  change: (record: DocumentOf<Type>) => RecordDocument,
): Promise<void> {
  await inTransaction(store, async (runner) => {
    const changes = new ChangeSet(runner);
    const record = (await changes.open(type, [id])).get(id);
    if (record === undefined) throw new Error(`There is no ${type} ${id}.`);
    changes.put(change(record as DocumentOf<Type>));
    await changes.write(person, null);
  });
}

/** Adds a record as a person does. */
export async function addRecord(store: Store, record: RecordDocument): Promise<void> {
  await inTransaction(store, async (runner) => {
    const changes = new ChangeSet(runner);
    changes.put(record);
    await changes.write(person, null);
  });
}

/** Takes a record away as a person does; with `intoId`, as one that became part of another. */
export async function removeRecord(
  store: Store,
  type: DocumentType,
  id: string,
  intoId?: string,
): Promise<void> {
  await inTransaction(store, async (runner) => {
    const changes = new ChangeSet(runner);
    await changes.open(type, [id]);
    changes.remove(id, intoId);
    await changes.write(person, null);
    if (intoId === undefined) return;
    const redirect = { from_id: id, record_type: type, slug: null, to_id: intoId };
    await runner.run(
      database
        .insertInto('redirect')
        .values(redirect)
        .onConflict((conflict) => conflict.doNothing())
        .compile(),
    );
  });
}
