import { holdRecords } from '../../changes/holdRecords.ts';
import { type PersonEdits, personEdits } from '../../changes/personEdits.ts';
import { idsByType } from '../../changes/recordIds.ts';
import { reviseRecords } from '../../changes/reviseRecords.ts';
import type { TableRows } from '../../records/rows/tableRows.ts';
import type { Runner } from '../../store/store.ts';
import { dropTakenCodes } from '../edits/dropTakenCodes.ts';
import { findTaken } from '../edits/findTaken.ts';
import { keepReviews } from '../edits/keepReviews.ts';
import { leaveOut } from '../edits/leaveOut.ts';
import { recordIdsOf } from '../edits/recordIdsOf.ts';
import { recordsIn } from '../edits/recordsIn.ts';
import { importAuthor } from '../importAuthor.ts';
import { type SeedCounts, writeSeedRows } from './writeSeedRows.ts';

/** What a load did with rows, and how many records it left as people made them here. */
export interface MergeCounts extends SeedCounts {
  kept: number;
}

/**
 * Makes the record say what seed files say, but for what people have edited, deleted or merged since, and with a
 * revision of each record that is new or changes; to be run as the last thing of a transaction.
 */
export async function mergeSeedRows(runner: Runner, rows: TableRows): Promise<MergeCounts> {
  for (const [type, ids] of idsByType(recordIdsOf(rows))) await holdRecords(runner, type, ids);
  const edits = await findEdits(runner, rows);
  const free = leaveOut(rows, edits);
  const ids = recordIdsOf(free);
  free.event = await keepReviews(runner, free.event);
  free.external_id = await dropTakenCodes(runner, free.external_id, Object.values(ids).flat());
  const counts = await reviseRecords(runner, importAuthor('seeds'), ids, () =>
    writeSeedRows(runner, free),
  );
  const count = (of: TableRows) => Object.values(recordIdsOf(of)).flat().length;
  return { ...counts, kept: count(rows) - count(free) };
}

/** A record whose slug a person has given to another is that other one. */
async function findEdits(runner: Runner, rows: TableRows): Promise<PersonEdits> {
  const edits = await personEdits(runner, recordsIn(rows));
  const taken = [...(await findTaken(runner, rows))].filter(([id]) => !edits.edited.has(id));
  return {
    edited: edits.edited,
    gone: new Set([...edits.gone, ...taken.map(([id]) => id)]),
    survivors: new Map([...taken, ...edits.survivors]),
  };
}
