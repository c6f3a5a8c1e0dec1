import { decodeGlobalId } from '../../entities/globalId.ts';
import type { DocumentOf } from '../../records/recordDocument.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import { refusePart } from '../refusePart.ts';

/** A position in an input, and the version of its holder that the change is based on. */
interface PositionReference {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Held {
  readonly holder: DocumentOf<'person'>;
  readonly position: DocumentOf<'person'>['positions'][number];
}

/** A position with the person who holds or held it, opened at the expected version; refused where there is none. */
export async function openHolder(
  edit: Edit,
  { id, expectedVersion }: PositionReference,
): Promise<Held | undefined> {
  const decoded = decodeGlobalId(id);
  const person = decoded?.typeName === 'Position' ? await findHolder(edit, decoded.id) : undefined;
  if (person === undefined) {
    refusePart(edit, 'position');
    return undefined;
  }
  const holder = await edit.openById('person', person, { expectedVersion, path: ['input'] });
  if (holder === undefined) return undefined;
  const position = holder.positions.find((each) => each.id === decoded?.id);
  if (position === undefined) refusePart(edit, 'position');
  return position && { holder, position };
}

async function findHolder({ runner }: Edit, id: string): Promise<string | undefined> {
  const [row] = await runner.run(
    database.selectFrom('position').select('person_id').where('id', '=', id).compile(),
  );
  return row?.person_id;
}
