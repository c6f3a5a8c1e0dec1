import { z } from 'zod';
import type { SeedDocument } from '../imports/seeds/seedDocument.ts';
import type { Edit } from '../mutations/edit.ts';
import { findBadTexts } from '../mutations/findBadTexts.ts';
import { resolveInput } from '../mutations/resolveInput.ts';
import type { DocumentType } from '../records/recordDocument.ts';
import type { DraftedRecord } from './draftedRecord.ts';
import { nothing } from './drafts/draft.ts';
import { explainMissing } from './explainMissing.ts';
import type { HeadCitation } from './reading/headCitation.ts';
import type { Target, Targets } from './targets.ts';

/**
 * Reads what entries say of the records of a type, beside what these say already; they are held from now on. What is
 * named and nowhere to be found is refused. A few statements for any number of entries.
 */
export async function draftRecords(
  edit: Edit,
  type: DocumentType,
  targets: Targets,
  heads: ReadonlyMap<SeedDocument, readonly HeadCitation[]>,
): Promise<DraftedRecord[]> {
  const ofType = targets.of(type);
  const known = ofType.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const records = await edit.changes.open(type, known);
  const drafted = ofType.map((target, place) => {
    const { document, draft } = target.entry;
    const before = records.get(target.id);
    const head = heads.get(document) ?? [];
    return {
      target,
      before,
      draft: draft?.({ before, head }) ?? nothing,
      path: [type, place] as const,
    };
  });
  const inputs = { [type]: drafted.map(({ draft }) => draft.input) };
  const { fields, errors } = await resolveInput(
    inputs,
    type,
    [],
    (wanted, names) => targets.idsOf(wanted, names),
    (missing) => explainMissing(edit.runner, targets, missing),
  );
  edit.errors.push(...findBadTexts(inputs, []), ...errors);
  const resolved = fieldsForm.parse(fields[type]);
  return drafted.map((each, place) => ({
    ...each,
    fields: { ...resolved[place], ...(each.before === undefined && slugOf(each.target)) },
  }));
}

const slugOf = ({ entry: { key } }: Target) => 'slug' in key && { slug: key.slug };

const fieldsForm = z.array(z.record(z.string(), z.unknown()));
