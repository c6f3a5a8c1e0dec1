import { decodeGlobalId } from '../../entities/globalId.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import { refusePart } from '../refusePart.ts';
import type { Bearer, BearerType } from './bearer.ts';

/** A name in an input, and the version of its bearer that the change is based on. */
interface NameReference {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Borne {
  readonly bearer: Bearer;
  readonly name: Bearer['names'][number];
}

/** A name with the record that bears it, held and of the expected version; refused where there is none. */
export async function openBearer(
  edit: Edit,
  { id, expectedVersion }: NameReference,
): Promise<Borne | undefined> {
  const decoded = decodeGlobalId(id);
  const owner = decoded?.typeName === 'Name' ? await findBearer(edit, decoded.id) : undefined;
  if (owner === undefined) {
    refusePart(edit, 'name');
    return undefined;
  }
  const path = ['input'];
  const bearer = await edit.openById<BearerType>(owner.type, owner.id, { expectedVersion, path });
  if (bearer === undefined) return undefined;
  const name = bearer.names.find((each) => each.id === decoded?.id);
  if (name === undefined) refusePart(edit, 'name');
  return name && { bearer, name };
}

async function findBearer(
  { runner }: Edit,
  id: string,
): Promise<{ type: BearerType; id: string } | undefined> {
  const [row] = await runner.run(
    database
      .selectFrom('name')
      .select(['person_id as person', 'organization_id as organization', 'country_id as country'])
      .where('id', '=', id)
      .compile(),
  );
  if (row?.person) return { type: 'person', id: row.person };
  if (row?.organization) return { type: 'organization', id: row.organization };
  return row?.country ? { type: 'country', id: row.country } : undefined;
}
