import type { Edit } from '../mutations/edit.ts';
import { newEvents } from '../mutations/event/newEvents.ts';
import { prepareEvents } from '../mutations/event/prepareEvents.ts';
import type { DocumentFields } from '../mutations/resolveInput.ts';
import type { DraftedRecord } from './draftedRecord.ts';

/** Puts records as their entries want them; what is wrong with one in itself is refused. */
export async function putRecords(edit: Edit, drafted: readonly DraftedRecord[]): Promise<void> {
  const sound = drafted.filter((record) => isSound(edit, record));
  const created = sound.filter(({ before }) => before === undefined);
  const changed = sound.filter(({ before }) => before !== undefined);
  const complete = new Map([
    ...(await completed(created, (events) => newEvents(edit, events))),
    ...(await completed(changed, (events) => prepareEvents(edit, events))),
  ]);
  for (const record of sound) {
    const { target, before, path } = record;
    const translate = (inner: readonly (string | number)[]) => [...path, ...inner];
    const fields = complete.get(record) ?? record.fields;
    if (before) edit.update(before, fields, translate);
    else edit.create(target.entry.type, fields, translate, target.id);
  }
}

/** Refuses what no document could say, and what is said of a record that there is no more. */
function isSound(edit: Edit, { target, draft, before, path }: DraftedRecord): boolean {
  const { key, draft: read } = target.entry;
  for (const fault of draft.faults ?? []) {
    edit.refuse('INVALID', [...path, ...fault.path], fault.message);
  }
  const survivor = before && 'slug' in before ? before.slug : undefined;
  const isMerged = survivor !== undefined && 'slug' in key && key.slug !== survivor;
  if (isMerged) {
    const message = `is that of a record which became part of "${survivor}"; say it of that one, or leave it out`;
    edit.refuse('INVALID', [...path, 'slug'], message);
  }
  return read !== undefined && !isMerged && draft.faults === undefined;
}

/** The fields of events with all that follows from them. */
async function completed(
  records: readonly DraftedRecord[],
  complete: (events: EventInput[]) => Promise<DocumentFields[]>,
): Promise<[DraftedRecord, DocumentFields][]> {
  const events = records.flatMap((record) => {
    const { fields, path, before, draft } = record;
    if (draft.kind === undefined) return [];
    return [
      {
        record,
        fields,
        path,
        kind: draft.kind,
        before: before?.type === 'event' ? before : undefined,
      },
    ];
  });
  const fields = await complete(events);
  return events.map(({ record }, at) => [record, fields[at] ?? record.fields]);
}

type EventInput = Parameters<typeof newEvents>[1][number];
