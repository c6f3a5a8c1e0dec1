import type { EventFilter } from '../../generated/graphql.ts';

/**
 * The filter of the events of which each part holds too:
 *
 *   { kinds: [MEETING] } and { kinds: [STATEMENT] }  →  { kinds: [MEETING], and: [{ kinds: [STATEMENT] }] }
 *
 * A part stands beside the filter's own fields where that says the same, since lists are found by those first.
 */
export const narrowFilter = (filter: EventFilter, parts: readonly EventFilter[]): EventFilter =>
  parts.reduce<EventFilter>(
    (narrowed, part) =>
      canStandBeside(narrowed, part)
        ? { ...narrowed, ...part }
        : { ...narrowed, and: [...(narrowed.and ?? []), part] },
    filter,
  );

const canStandBeside = (filter: EventFilter, part: EventFilter): boolean => {
  const said = Object.entries(filter).flatMap(([field, value]) => (value === null ? [] : [field]));
  // Roles bind the countries beside them, and would bind those of the part.
  return !said.some((field) => field in part) && !(filter.roles && part.countries);
};
