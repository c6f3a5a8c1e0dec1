import { searchKey } from '../../domain/searchKey.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** A country of the record, as far as imports need to know it. */
export interface KnownCountry {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly alpha2: string | null;
  readonly alpha3: string | null;
}

/** How many spellings are worth remembering: the countries' own, and what a file makes of them. */
const MOST_REMEMBERED = 10_000;

/** Finds the countries that rows name. Each code system has its own method: a code is never guessed. */
export class CountryDirectory {
  readonly #byId = new Map<string, KnownCountry>();
  readonly #byAlpha2 = new Map<string, KnownCountry>();
  readonly #byAlpha3 = new Map<string, KnownCountry>();
  readonly #bySlug = new Map<string, KnownCountry>();
  readonly #byName = new Map<string, KnownCountry | 'several'>();

  /** Each row names a country, and rows are a thousand times as many as names. */
  readonly #searchKeys = new Map<string, string>();

  static async load(runner: Runner): Promise<CountryDirectory> {
    const directory = new CountryDirectory();
    const countries = await runner.run(
      database.selectFrom('country').select(['id', 'slug', 'name', 'alpha2', 'alpha3']).compile(),
    );
    for (const country of countries) directory.#add(country);
    const names = await runner.run(
      database
        .selectFrom('name')
        .select(['country_id', 'search_key'])
        .where('country_id', 'is not', null)
        .compile(),
    );
    for (const { country_id: id, search_key: key } of names) {
      const country = id === null ? undefined : directory.#byId.get(id);
      if (country) directory.#name(key, country);
    }
    return directory;
  }

  byId(id: string): KnownCountry | undefined {
    return this.#byId.get(id);
  }

  /** By ISO 3166-1 alpha-2. */
  byAlpha2(code: string): KnownCountry | undefined {
    return this.#byAlpha2.get(code);
  }

  /** By ISO 3166-1 alpha-3, or the code that a former state had. */
  byAlpha3(code: string): KnownCountry | undefined {
    return this.#byAlpha3.get(code);
  }

  bySlug(slug: string): KnownCountry | undefined {
    return this.#bySlug.get(slug);
  }

  /** By any of its names, in any script; undefined also where two countries share the name. */
  byName(name: string): KnownCountry | undefined {
    let key = this.#searchKeys.get(name);
    if (key === undefined) {
      key = searchKey(name);
      if (this.#searchKeys.size < MOST_REMEMBERED) this.#searchKeys.set(name, key);
    }
    const found = this.#byName.get(key);
    return found === 'several' ? undefined : found;
  }

  #add(country: KnownCountry): void {
    this.#byId.set(country.id, country);
    this.#bySlug.set(country.slug, country);
    if (country.alpha2 !== null) this.#byAlpha2.set(country.alpha2, country);
    if (country.alpha3 !== null) this.#byAlpha3.set(country.alpha3, country);
    this.#name(searchKey(country.name), country);
  }

  #name(key: string, country: KnownCountry): void {
    const known = this.#byName.get(key);
    this.#byName.set(key, known === undefined || known === country ? country : 'several');
  }
}
