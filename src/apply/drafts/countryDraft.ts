import type { CountryEntry } from '../reading/entryForms.ts';
import { countryNames } from './countryNames.ts';
import { type Draft, type DraftContext, joined } from './draft.ts';
import { citedDraft } from './plainDraft.ts';
import { without } from './without.ts';

/** Where an entry says what a document has at its top. */
const places = {
  alpha2: ['iso', 'alpha2'],
  alpha3: ['iso', 'alpha3'],
  numeric: ['iso', 'numeric'],
  formerCode: ['iso', 'former'],
  isoStatus: ['iso', 'status'],
  unMembership: ['un'],
  region: ['where', 'region'],
  subregion: ['where', 'subregion'],
  capital: ['where', 'capital'],
} as const;

const elsewhere = ['iso', 'un', 'where', 'official', 'names', 'otherNames'];

/** What an entry says of a country. */
export function countryDraft(entry: CountryEntry, context: DraftContext): Draft {
  const { iso = {}, un, where = {} } = entry;
  const { former, status, ...codes } = iso;
  return joined(
    citedDraft(without(entry, elsewhere), context),
    {
      input: {
        ...codes,
        ...('former' in iso && { formerCode: former }),
        ...('status' in iso && { isoStatus: status }),
        ...('un' in entry && { unMembership: un }),
        ...where,
      },
      origins: Object.entries(places).map(([key, path]) => ({
        of: [key],
        path: [...context.at, ...path],
      })),
    },
    countryNames(entry, context),
  );
}
