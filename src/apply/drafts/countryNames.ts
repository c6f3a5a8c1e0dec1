import type { NameForm } from '../../imports/seeds/forms/nameForm.ts';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';
import type { CountryEntry } from '../reading/entryForms.ts';
import { type Draft, type DraftContext, nothing } from './draft.ts';

interface PlacedName {
  readonly name: Pick<NameForm, 'value' | 'language' | 'kind'>;
  readonly path?: SeedPath;
}

/**
 * The names of a country, which its entry gives under three keys: the official one, the usual ones and all others. A
 * key that is absent leaves its share of them as it is.
 */
export function countryNames(entry: CountryEntry, { at, before }: DraftContext): Draft {
  const { official, names: usual, otherNames } = entry;
  if (!('official' in entry || 'names' in entry || 'otherNames' in entry)) return nothing;
  const known = before?.type === 'country' ? before : undefined;
  // The old display name goes with the old one.
  const isShown = ({ value, language }: PlacedName['name']) =>
    'name' in entry && value === known?.name && language === 'en';
  const kept = (isOfShare: (name: PlacedName['name']) => boolean): PlacedName[] =>
    (known?.names ?? [])
      .filter((name) => isOfShare(name) && !isShown(name))
      .map((name) => ({ name }));
  const all = [
    ...('official' in entry ? officialName(official, at) : kept(isOfficial)),
    ...('names' in entry ? usualNames(usual, at) : kept(isUsual)),
    ...('otherNames' in entry
      ? (otherNames ?? []).map((name, place) => ({ name, path: [...at, 'otherNames', place] }))
      : kept((name) => !isOfficial(name) && !isUsual(name))),
  ];
  const unique = [...new Map(all.map((each) => [keyOf(each), each])).values()];
  return {
    input: { names: unique.map(({ name }) => name) },
    origins: unique.flatMap(({ path }, place) =>
      path === undefined ? [] : [{ of: ['names', place], path }],
    ),
  };
}

const officialName = (value: string | undefined, at: SeedPath): PlacedName[] =>
  value === undefined
    ? []
    : [{ name: { value, language: 'en', kind: 'OFFICIAL' }, path: [...at, 'official'] }];

const usualNames = (names: CountryEntry['names'], at: SeedPath): PlacedName[] =>
  Object.entries(names ?? {}).map(([language, value]) => ({
    name: { value, language, kind: 'PREFERRED' },
    path: [...at, 'names', language],
  }));

const isOfficial = ({ kind, language }: PlacedName['name']): boolean =>
  kind === 'OFFICIAL' && language === 'en';

const isUsual = ({ kind }: PlacedName['name']): boolean => kind === 'PREFERRED';

const keyOf = ({ name: { language, kind, value } }: PlacedName): string =>
  JSON.stringify([language, kind, value]);
