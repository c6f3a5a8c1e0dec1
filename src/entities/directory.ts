import { InputError } from '../connections/inputError.ts';
import { nearest } from '../domain/nearest.ts';
import type { Runner } from '../store/store.ts';
import { shortened } from './shortened.ts';
import { suggestSlug } from './suggestSlug.ts';
import { database } from '../store/sql.ts';

/**
 * The codes that requests name things by. They are few and hardly ever change, so a process
 * keeps them; a code that it does not know is looked for once more before it is refused.
 */
export interface Directory {
  /** The id of the country with an ISO code, alpha-2 or alpha-3, or a slug; undefined where no country has it. */
  findCountryId(code: string): Promise<string | undefined>;
  /** The same, for a code that must exist. Refuses a code that no country has. */
  countryId(code: string, argument: string): Promise<string>;
  /** What filters name the country with an id by: a code, or its slug where it has none. */
  countryCode(id: string): Promise<string>;
  /** Refuses a region that no country lies in. */
  requireRegion(region: string, argument: string): Promise<void>;
  /** Refuses a CAMEO code that does not exist. */
  requireEventCode(code: string, argument: string): Promise<void>;
  /** Reads everything anew when it is next asked for. */
  forget(): void;
}

/** One directory for each store, however many requests ask. */
export const directoryOf = (store: Runner): Directory => {
  const known = directories.get(store) ?? createDirectory(store);
  directories.set(store, known);
  return known;
};

const directories = new WeakMap<Runner, Directory>();

const createDirectory = (store: Runner): Directory => {
  const countries = remember(() => readCountries(store));
  const countryCodes = remember(() => readCountryCodes(store));
  const regions = remember(() => readRegions(store));
  const eventCodes = remember(() => readEventCodes(store));
  return {
    findCountryId: (code) => countries.get(code),

    forget() {
      for (const known of [countries, countryCodes, regions, eventCodes]) known.forget();
    },

    async countryId(code, argument) {
      const id = await countries.get(code);
      if (id !== undefined) return id;
      throw new InputError(
        argument,
        `no country has the code "${code}".${await suggestCountry(store, code, await countries.keys())} Give an ISO 3166-1 code, alpha-2 or alpha-3, such as "KR" or "KOR", or a slug; countries { nodes { name alpha2 slug } } lists them.`,
      );
    },

    async countryCode(id) {
      const code = await countryCodes.get(id);
      if (code === undefined) throw new Error(`There is no country ${id}.`);
      return code;
    },

    async requireRegion(region, argument) {
      if ((await regions.get(region)) !== undefined) return;
      throw new InputError(
        argument,
        `no country lies in a region "${shortened(region)}".${nearest(shortened(region), await regions.keys())} Give a region of the M49 standard, such as "Asia" or "Europe", spelt as Country.region is.`,
      );
    },

    async requireEventCode(code, argument) {
      if ((await eventCodes.get(code)) !== undefined) return;
      throw new InputError(
        argument,
        `CAMEO has no code "${shortened(code)}".${nearest(shortened(code), await eventCodes.keys())} Codes are strings of two to four digits, such as "042" for making a visit.`,
      );
    },
  };
};

/** Of short texts the codes that are near, without a statement; of others the countries of near names. */
const suggestCountry = async (
  store: Runner,
  text: string,
  known: readonly string[],
): Promise<string> =>
  text.length <= 3
    ? nearest(
        text,
        known.filter((code) => code.length <= 3),
      )
    : suggestSlug(store, 'country', text);

/**
 * Looks a key up in a map that is read on first use. A key that is missing makes it be read once
 * more; all keys that are missing at the same time share that reading.
 */
const remember = (read: () => Promise<ReadonlyMap<string, string>>): Remembered => {
  let known: ReadonlyMap<string, string> | undefined;
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const readAnew = (): Promise<ReadonlyMap<string, string>> => {
    reading ??= read()
      .then((read) => (known = read))
      .finally(() => (reading = undefined));
    return reading;
  };
  return {
    get: async (key) => known?.get(key) ?? (await readAnew()).get(key),
    keys: async () => [...(known ?? (await readAnew())).keys()],
    forget() {
      known = undefined;
      reading = undefined;
    },
  };
};

interface Remembered {
  get(key: string): Promise<string | undefined>;
  /** All that there are: for suggestions. */
  keys(): Promise<readonly string[]>;
  forget(): void;
}

const readCountries = async (store: Runner): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.run(
    database.selectFrom('country').select(['id', 'slug', 'alpha2', 'alpha3']).compile(),
  );
  const ids = new Map<string, string>();
  for (const { id, slug, alpha2, alpha3 } of rows) {
    for (const code of [slug, alpha2, alpha3]) if (code !== null) ids.set(code, id);
  }
  return ids;
};

const readCountryCodes = async (store: Runner): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.run(
    database.selectFrom('country').select(['id', 'slug', 'alpha2', 'alpha3']).compile(),
  );
  return new Map(rows.map(({ id, slug, alpha2, alpha3 }) => [id, alpha2 ?? alpha3 ?? slug]));
};

const readRegions = async (store: Runner): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.run(
    database.selectFrom('country').select('region').distinct().compile(),
  );
  return new Map(rows.flatMap(({ region }) => (region === null ? [] : [[region, region]])));
};

const readEventCodes = async (store: Runner): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.run(database.selectFrom('event_code').select('code').compile());
  return new Map(rows.map(({ code }) => [code, code]));
};
