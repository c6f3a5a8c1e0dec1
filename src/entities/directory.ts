import { InputError } from '../connections/inputError.ts';
import type { Runner } from '../store/store.ts';
import { shortened } from './shortened.ts';
import { database } from '../store/sql.ts';

/**
 * The codes that requests name things by. They are few and hardly ever change, so a process
 * keeps them; a code that it does not know is looked for once more before it is refused.
 */
export interface Directory {
  /** The id of the country with an ISO code, alpha-2 or alpha-3; undefined where no country has it. */
  findCountryId(code: string): Promise<string | undefined>;
  /** The same, for a code that must exist. Refuses a code that no country has. */
  countryId(code: string, argument: string): Promise<string>;
  /** Refuses a region that no country lies in. */
  requireRegion(region: string, argument: string): Promise<void>;
  /** Refuses a CAMEO code that does not exist. */
  requireEventCode(code: string, argument: string): Promise<void>;
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
  const regions = remember(() => readRegions(store));
  const eventCodes = remember(() => readEventCodes(store));
  return {
    findCountryId: (code) => countries(code),

    async countryId(code, argument) {
      const id = await countries(code);
      if (id !== undefined) return id;
      throw new InputError(
        argument,
        `no country has the code "${code}". Give an ISO 3166-1 code, alpha-2 or alpha-3, such as "KR" or "KOR"; countries { nodes { name alpha2 } } lists them.`,
      );
    },

    async requireRegion(region, argument) {
      if ((await regions(region)) !== undefined) return;
      throw new InputError(
        argument,
        `no country lies in a region "${shortened(region)}". Give a region of the M49 standard, such as "Asia" or "Europe", spelt as Country.region is.`,
      );
    },

    async requireEventCode(code, argument) {
      if ((await eventCodes(code)) !== undefined) return;
      throw new InputError(
        argument,
        `CAMEO has no code "${shortened(code)}". Codes are strings of two to four digits, such as "042" for making a visit.`,
      );
    },
  };
};

/**
 * Looks a key up in a map that is read on first use. A key that is missing makes it be read once
 * more; all keys that are missing at the same time share that reading.
 */
const remember = (
  read: () => Promise<ReadonlyMap<string, string>>,
): ((key: string) => Promise<string | undefined>) => {
  let known: ReadonlyMap<string, string> | undefined;
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const readAnew = (): Promise<ReadonlyMap<string, string>> => {
    reading ??= read()
      .then((read) => (known = read))
      .finally(() => (reading = undefined));
    return reading;
  };
  return async (key) => known?.get(key) ?? (await readAnew()).get(key);
};

const readCountries = async (store: Runner): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.run(
    database.selectFrom('country').select(['id', 'alpha2', 'alpha3']).compile(),
  );
  const ids = new Map<string, string>();
  for (const { id, alpha2, alpha3 } of rows) {
    for (const code of [alpha2, alpha3]) if (code !== null) ids.set(code, id);
  }
  return ids;
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
