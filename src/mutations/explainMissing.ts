import { suggestSlug } from '../entities/suggestSlug.ts';
import { shortened } from '../entities/shortened.ts';
import { recordTables } from '../records/recordTables.ts';
import type { Runner } from '../store/store.ts';
import type { Reference } from './references.ts';

/** What to say of a name that no record has: what may have been meant, and what to do. */
export async function explainMissing(runner: Runner, { type, name }: Reference): Promise<string> {
  const suggestion =
    type === 'link' ? '' : await suggestSlug(runner, recordTables[type], shortened(name));
  const remedy =
    type === 'country'
      ? 'Pass its `id`, its `slug`, or an ISO 3166-1 code such as "KR".'
      : 'Pass the `id` or the `slug` of one that a query gave, or create it first.';
  return `There is no ${type} "${shortened(name)}".${suggestion} ${remedy}`;
}
