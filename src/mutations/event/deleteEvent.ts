import { sql } from 'kysely';
import { encodeGlobalId } from '../../entities/globalId.ts';
import { typeNameOf, typeNamesOf } from '../../records/recordDocument.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import { mutation } from '../mutation.ts';
import type { EventReference } from './updateEvent.ts';

/**
 * Takes an event of any kind away, with the claims that tie it to others; statements that were made on its occasion
 * stay, without it. Whoever ties another event to it at the same time keeps it from going.
 */
export const deleteEvent = mutation<EventReference>(async (edit, input) => {
  await edit.read('event', input);
  const found = await edit.open('event', input, typeNamesOf('event'));
  if (found === undefined) return {};
  edit.remove(found);
  await removeLinks(edit, found.id);
  await removeOccasion(edit, found.id);
  return { removed: found, removedId: encodeGlobalId(typeNameOf(found), found.id) };
});

async function removeLinks(edit: Edit, eventId: string): Promise<void> {
  const rows = await edit.runner.run(
    sql<{ id: string }>`select id from event_link
      where from_id = ${eventId}::uuid or to_id = ${eventId}::uuid`.compile(database),
  );
  const links = await edit.changes.open(
    'link',
    rows.map(({ id }) => id),
  );
  for (const link of links.values()) edit.remove(link);
}

async function removeOccasion(edit: Edit, eventId: string): Promise<void> {
  const rows = await edit.runner.run(
    database.selectFrom('statement').select('id').where('occasion_id', '=', eventId).compile(),
  );
  const statements = await edit.changes.open(
    'event',
    rows.map(({ id }) => id),
  );
  for (const statement of statements.values()) {
    // A statement that has been given another occasion by now keeps that.
    if (!('occasion' in statement) || statement.occasion?.id !== eventId) continue;
    edit.put({ ...statement, occasion: undefined }, () => ['input', 'id']);
  }
}
