import { sql } from 'kysely';
import { inOrderOfDate } from '../../domain/inOrderOfDate.ts';
import { MeetingStatus } from '../../generated/database.ts';
import { decodeGlobalId } from '../../entities/globalId.ts';
import type { MeetingRecord } from '../../records/forms/eventRecord.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import type { EventReference } from '../event/updateEvent.ts';
import { mutation } from '../mutation.ts';
import { refusePart } from '../refusePart.ts';

/** Takes back a change of status that was wrong. The meeting has the status again that it would have without it. */
export const retractStatusChange = mutation<EventReference>(async (edit, input) => {
  await edit.read('event', input);
  const { typeName, id } = decodeGlobalId(input.id) ?? {};
  const meetingId = id && typeName === 'StatusChange' ? await findMeeting(edit, id) : undefined;
  if (meetingId === undefined) {
    refusePart(edit, 'change of status');
    return {};
  }
  const { expectedVersion } = input;
  const found = await edit.openById('event', meetingId, { expectedVersion, path: ['input'] });
  if (found?.kind !== 'MEETING') return {};
  const statusChanges = found.statusChanges.filter((change) => change.id !== id);
  if (statusChanges.length === found.statusChanges.length) {
    refusePart(edit, 'change of status');
    return { record: found };
  }
  const status = await statusAfter(edit, found, statusChanges);
  const record = edit.update(found, { status, statusChanges }, () => ['input', 'id']);
  return { record: record ?? found };
});

async function findMeeting({ runner }: Edit, id: string): Promise<string | undefined> {
  const [row] = await runner.run(
    database.selectFrom('status_change').select('meeting_id').where('id', '=', id).compile(),
  );
  return row?.meeting_id;
}

/** Of several changes of one date, that of the present status is the last, unless it is the one that goes. */
async function statusAfter(
  edit: Edit,
  { id, status }: MeetingRecord,
  left: MeetingRecord['statusChanges'],
): Promise<MeetingStatus> {
  const latest = inOrderOfDate(left, status).at(-1);
  return latest?.status ?? (await firstStatus(edit, id));
}

/** What was said of the meeting before any change was noted; only its history knows. */
async function firstStatus({ runner }: Edit, meetingId: string): Promise<MeetingStatus> {
  const [row] = await runner.run(
    sql<{ status: string }>`
      select before ->> 'status' as status from revision
      where record_id = ${meetingId}::uuid and before -> 'statusChanges' = '[]'::jsonb
      order by id desc limit 1`.compile(database),
  );
  return Object.values(MeetingStatus).find((status) => status === row?.status) ?? 'UNKNOWN';
}
