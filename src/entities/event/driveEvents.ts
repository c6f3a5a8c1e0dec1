import type { Drive } from '../../connections/entity.ts';
import { driveByText } from './hasText.ts';
import { spineOrigins } from './eventSpines.ts';
import { actorFields } from './hasActors.ts';
import type { AnyAllNone, ResolvedEventFilter } from './resolvedEventFilter.ts';

/**
 * Rare words lead to few events. Else, where a filter names a pair, or one record that all events must have, the list is a range
 * of that spine's index; what the spine does not say stays a condition.
 */
export const driveEvents = (filter: ResolvedEventFilter): Drive | undefined => {
  if (filter.text && !filter.text.isFrequent) {
    return driveByText(filter.text, { ...filter, text: undefined });
  }
  if (filter.pair) {
    const rest = { ...filter, pair: undefined };
    return { origin: spineOrigins.pair, key: filter.pair, rest };
  }
  for (const field of actorFields) {
    const single = takeOne(filter[field]);
    if (single === undefined) continue;
    // With roles, the record stays a condition as well: there its roles are asked.
    const rest = filter.roles ? filter : { ...filter, [field]: single.rest };
    return { origin: spineOrigins[field], key: [single.id], rest };
  }
  return undefined;
};

const takeOne = (
  named: AnyAllNone | undefined,
): { readonly id: string; readonly rest: AnyAllNone } | undefined => {
  const [required, ...others] = named?.all ?? [];
  if (required !== undefined) return { id: required, rest: { ...named, all: others } };
  const [only, ...more] = named?.any ?? [];
  return only !== undefined && more.length === 0
    ? { id: only, rest: { ...named, any: undefined } }
    : undefined;
};
