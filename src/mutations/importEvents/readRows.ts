import { z } from 'zod';
import type { ImportEventsInput } from '../../generated/graphql.ts';
import type { EventKind } from '../../generated/database.ts';
import type { Edit } from '../edit.ts';
import type { NewEvent } from '../event/newEvents.ts';

/** One row of a batch, as fields of the event that it is to be. */
export type Row = NewEvent;

const kinds = [
  { key: 'meeting', kind: 'MEETING' },
  { key: 'statement', kind: 'STATEMENT' },
  { key: 'incident', kind: 'INCIDENT' },
] as const satisfies readonly { key: string; kind: EventKind }[];

const rowsForm = z.array(z.record(z.string(), z.record(z.string(), z.unknown())));

/** The rows of a batch; what they name is looked up for all of them at once, one statement for each type of record. */
export async function readRows(edit: Edit, input: ImportEventsInput): Promise<Row[]> {
  const { events } = await edit.read('event', input);
  return rowsForm.parse(events).flatMap((row, at) =>
    kinds.flatMap(({ key, kind }) => {
      const given = row[key];
      if (given === undefined) return [];
      const path = ['input', 'events', at, key];
      const { reason, idempotencyKey, ...fields } = given;
      for (const [name, value] of Object.entries({ reason, idempotencyKey })) {
        if (value !== undefined) edit.refuse('INVALID', [...path, name], ofBatch);
      }
      return [{ kind, fields, path }];
    }),
  );
}

const ofBatch = 'is for a mutation of its own; give one for the whole batch, beside `events`';
