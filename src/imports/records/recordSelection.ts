import { readEdtf } from '../../domain/readEdtf.ts';
import type { CountryDirectory } from '../countries/countryDirectory.ts';
import { ImportError } from '../importError.ts';
import type { ImportOptions } from '../importOptions.ts';
import type { SkipReason } from '../pipeline/importSummary.ts';
import type { EventRecord } from '../../records/forms/eventRecord.ts';
import type { RecordLine } from '../../records/forms/recordForm.ts';

/**
 * Which events of a file are wanted. The records that they refer to are imported in any case: an event that comes
 * later may need them.
 */
export class RecordSelection {
  readonly #options: Pick<ImportOptions, 'from' | 'to' | 'countries'>;
  readonly #countryIds = new Set<string>();

  /** @throws ImportError when `--countries` names one that the record does not know, or what is asked for has no meaning here */
  constructor(
    options: Pick<ImportOptions, 'from' | 'to' | 'countries' | 'stateActorsOnly'>,
    countries: CountryDirectory,
  ) {
    if (options.stateActorsOnly === true) {
      throw new ImportError(
        '--state-actors-only is for data sets, whose rows name all sorts of actors. A file of records holds what somebody chose to export: leave it out.',
      );
    }
    this.#options = options;
    for (const code of options.countries ?? []) {
      const country = countries.byAlpha3(code) ?? countries.byAlpha2(code);
      if (country) this.#countryIds.add(country.id);
      else throw unknownCountry(code);
    }
  }

  /** Whether it may leave out anything. */
  get isPartial(): boolean {
    const { from, to, countries } = this.#options;
    return (from ?? to ?? countries) !== undefined;
  }

  /** Why a link is left out whose ends are not both there. */
  get usualReason(): SkipReason {
    const { from, to } = this.#options;
    return (from ?? to) === undefined ? 'countries' : 'period';
  }

  /** Why a record is left out; undefined when it is wanted. */
  reasonToSkip(record: RecordLine): SkipReason | undefined {
    if (record.type !== 'event') return undefined;
    if (!this.#isInPeriod(record)) return 'period';
    return this.#hasCountry(record) ? undefined : 'countries';
  }

  /** An imprecise date is never left out for it. */
  #isInPeriod({ when }: EventRecord): boolean {
    const { from, to } = this.#options;
    if ((from ?? to) === undefined) return true;
    const { earliest, latest } = readEdtf(when.edtf);
    return (from === undefined || latest >= from) && (to === undefined || earliest <= to);
  }

  #hasCountry({ parties }: EventRecord): boolean {
    if (this.#options.countries === undefined) return true;
    return parties.some(({ country }) => country !== undefined && this.#countryIds.has(country.id));
  }
}

const unknownCountry = (code: string): ImportError =>
  new ImportError(
    `--countries: no country has the code "${code}". Give ISO 3166-1 codes, such as KR,CN or KOR,CHN.`,
  );
