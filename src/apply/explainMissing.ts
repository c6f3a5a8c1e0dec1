import { shortened } from '../entities/shortened.ts';
import { suggestSlug } from '../entities/suggestSlug.ts';
import { seedLists } from '../imports/seeds/knownRecords.ts';
import type { Reference } from '../mutations/references.ts';
import { recordTables } from '../records/recordTables.ts';
import type { Runner } from '../store/store.ts';
import type { Targets } from './targets.ts';

/** What to say of a name that neither the files nor the record have: what may have been meant, or what to do. */
export async function explainMissing(
  runner: Runner,
  targets: Targets,
  { type, name }: Omit<Reference, 'path'>,
): Promise<string> {
  const missing = `There is no ${type} "${shortened(name)}".`;
  if (type === 'link') return missing;
  const ofFiles = targets.of(type).flatMap(({ entry: { key } }) => ('slug' in key ? key.slug : []));
  const suggestion = await suggestSlug(runner, recordTables[type], shortened(name), ofFiles);
  const remedy = ` Add it to the ${seedLists[type]} of a file, or name one of the record.`;
  return missing + (suggestion || remedy);
}
