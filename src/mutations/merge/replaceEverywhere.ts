import type { Edit } from '../edit.ts';
import { findReferring } from './findReferring.ts';
import type { Both } from './openBoth.ts';
import { type Replacement, replaceIn } from './replaceIn.ts';

/**
 * Puts the record that stays in the place of the one that goes, in every other record that refers to it. As many
 * statements as there are types of records, however many records there are.
 */
export async function replaceEverywhere(edit: Edit, { from, into }: Both): Promise<void> {
  const { type } = from;
  const replacement: Replacement = { type, from: from.id, into: into.id };
  const referring = await findReferring(edit.runner, type, from.id);
  for (const wanted of new Set(referring.map((each) => each.type))) {
    const ids = referring.filter((each) => each.type === wanted).map(({ id }) => id);
    const others = ids.filter((id) => id !== from.id && id !== into.id);
    for (const record of (await edit.changes.open(wanted, others)).values()) {
      edit.put(replaceIn(record, replacement), intoFrom);
    }
  }
}

/** Whatever is wrong with a record that only follows, is wrong with the merge. */
const intoFrom = () => ['input', 'from'];
