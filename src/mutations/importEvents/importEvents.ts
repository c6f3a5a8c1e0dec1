import type { ImportEventsInput } from '../../generated/graphql.ts';
import type { RecordDocument } from '../../records/recordDocument.ts';
import type { Edit } from '../edit.ts';
import { newEvents } from '../event/newEvents.ts';
import { type Done, mutation } from '../mutation.ts';
import type { UserError } from '../userError.ts';
import { findRivals } from './findRivals.ts';
import { readRows, type Row } from './readRows.ts';

/** So many rows are written in well under a second, while others wait. */
const mostRows = 200;

/**
 * Adds a batch of events, in one transaction and a bounded number of statements. Each row is asked what a mutation of
 * its own would be asked; by the policy, what is wrong with one keeps all from being written, or that one alone.
 */
export const importEvents = mutation<ImportEventsInput>(async (edit, input): Promise<Done> => {
  const { length } = input.events;
  if (length === 0 || length > mostRows) {
    edit.refuse('INVALID', ['input', 'events'], wrongSize(length));
    return {};
  }
  const rows = await readRows(edit, input);
  const records = await createAll(edit, rows);
  await edit.verify();
  const isByRow = input.policy === 'REJECT_ROW';
  const own = edit.takeErrors();
  const errors = [...own, ...findRivals(rows, isByRow ? withoutErrors(records, own) : records)];
  edit.errors.push(...(isByRow ? errors.filter((error) => rowOf(error) === undefined) : errors));
  const isWritten = edit.errors.length === 0 && input.dryRun !== true;
  const items = records.map((record, at) => {
    const userErrors = errors.filter((error) => rowOf(error) === at);
    return isWritten && userErrors.length === 0 ? { record, userErrors } : { userErrors };
  });
  for (const [at, record] of records.entries()) {
    if (record !== undefined && items[at]?.record === undefined) edit.remove(record);
  }
  return { items };
});

const wrongSize = (length: number): string =>
  `has ${String(length)} rows; give 1 to ${String(mostRows)}, and what is more in further batches`;

/** Puts the event of each row; a row whose form is wrong gives none. */
async function createAll(
  edit: Edit,
  rows: readonly Row[],
): Promise<(RecordDocument | undefined)[]> {
  const fields = await newEvents(edit, rows);
  return rows.map(({ path }, at) =>
    edit.create('event', fields[at] ?? {}, (inner) => [...path, ...inner]),
  );
}

/** Where each row is judged by itself, one that is not written takes nothing from the others. */
const withoutErrors = (
  records: readonly (RecordDocument | undefined)[],
  errors: readonly UserError[],
): (RecordDocument | undefined)[] => {
  const rejected = new Set(errors.map(rowOf));
  return records.map((record, at) => (rejected.has(at) ? undefined : record));
};

/** The place of the row that an error is of; undefined where it is of the batch as a whole. */
function rowOf({ path: [, list, place] }: UserError): number | undefined {
  return list === 'events' && typeof place === 'number' ? place : undefined;
}
