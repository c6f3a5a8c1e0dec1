import type { SeedFileForm } from '../forms/seedFileForm.ts';

/** What a record must know of others to become rows. */
export interface SeedContext {
  /** The slug of a person's country. */
  countryOfPerson: ReadonlyMap<string, string | undefined>;
  /** The slug of an organization's country. */
  countryOfOrganization: ReadonlyMap<string, string | undefined>;
  /** Goldstein's value of a CAMEO code. */
  intensityOfCode: ReadonlyMap<string, number | undefined>;
}

export function seedContext(files: readonly SeedFileForm[]): SeedContext {
  return {
    countryOfPerson: new Map(
      files.flatMap(({ persons }) => persons.map(({ slug, country }) => [slug, country])),
    ),
    countryOfOrganization: new Map(
      files.flatMap(({ organizations }) =>
        organizations.map(({ slug, country }) => [slug, country]),
      ),
    ),
    intensityOfCode: new Map(
      files.flatMap(({ codes }) => codes.map(({ code, goldstein }) => [code, goldstein])),
    ),
  };
}
