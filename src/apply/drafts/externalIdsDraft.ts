import { type Draft, type DraftContext, nothing } from './draft.ts';

interface Catalogued {
  readonly externalIds?: Readonly<Record<string, string>> | undefined;
}

/** The ids of a record in other catalogues, where its entry gives them: instead of all that it had. */
export function externalIdsDraft(entry: Catalogued, { at }: DraftContext): Draft {
  if (!('externalIds' in entry)) return nothing;
  const ids = Object.entries(entry.externalIds ?? {});
  return {
    input: { externalIds: ids.map(([scheme, value]) => ({ scheme, value })) },
    origins: ids.flatMap(([scheme], place) => {
      const path = [...at, 'externalIds', scheme];
      return [
        { of: ['externalIds', place], path },
        { of: ['externalIds', place, 'value'], path },
      ];
    }),
  };
}
