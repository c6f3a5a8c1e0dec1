import { searchKey } from '../../domain/searchKey.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';

/** A CAMEO code of the record. */
export interface KnownCode {
  readonly code: string;
  readonly label: string;
  /** Goldstein's value, -10 to +10. */
  readonly goldstein: number | null;
}

/** The CAMEO codes of the record, by code and by the name that data sets print. */
export class CodeDirectory {
  readonly #codes = new Map<string, KnownCode>();
  readonly #byLabel = new Map<string, string>();

  static async load(runner: Runner): Promise<CodeDirectory> {
    const directory = new CodeDirectory();
    const codes = await runner.run(
      database.selectFrom('event_code').select(['code', 'label', 'goldstein']).compile(),
    );
    for (const code of codes) directory.#add(code);
    return directory;
  }

  find(code: string): KnownCode | undefined {
    return this.#codes.get(code);
  }

  has(code: string): boolean {
    return this.#codes.has(code);
  }

  /**
   * The code that is called so, without regard to case, spaces and punctuation. Some roots share their name with the
   * code below them (`04` and `040` are both `Consult`): the longer is meant, since data sets code no roots.
   */
  byLabel(label: string): string | undefined {
    return this.#byLabel.get(searchKey(label));
  }

  #add(known: KnownCode): void {
    const { code, label } = known;
    this.#codes.set(code, known);
    const key = searchKey(label);
    const other = this.#byLabel.get(key);
    if (other === undefined || code.length > other.length) this.#byLabel.set(key, code);
  }
}
