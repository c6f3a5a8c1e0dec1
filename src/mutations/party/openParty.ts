import { decodeGlobalId } from '../../entities/globalId.ts';
import type { EventRecord } from '../../records/forms/eventRecord.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import { refusePart } from '../refusePart.ts';

/** A party in an input, and the version of its event that the change is based on. */
interface PartyReference {
  readonly id: string;
  readonly expectedVersion: number;
}

interface TakenPart {
  readonly event: EventRecord;
  readonly party: EventRecord['parties'][number];
}

/** A party with its event, held and of the expected version; refused where there is none. */
export async function openParty(
  edit: Edit,
  { id, expectedVersion }: PartyReference,
): Promise<TakenPart | undefined> {
  const decoded = decodeGlobalId(id);
  const eventId = decoded?.typeName === 'Party' ? await findEvent(edit, decoded.id) : undefined;
  if (eventId === undefined) {
    refusePart(edit, 'party');
    return undefined;
  }
  const event = await edit.openById('event', eventId, { expectedVersion, path: ['input'] });
  if (event === undefined) return undefined;
  const party = event.parties.find((each) => each.id === decoded?.id);
  if (party === undefined) refusePart(edit, 'party');
  return party && { event, party };
}

async function findEvent({ runner }: Edit, id: string): Promise<string | undefined> {
  const [row] = await runner.run(
    database.selectFrom('party').select('event_id').where('id', '=', id).compile(),
  );
  return row?.event_id;
}
