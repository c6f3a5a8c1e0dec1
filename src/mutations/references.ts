import type { DocumentType } from '../records/recordDocument.ts';
import type { InputPath } from './userError.ts';

/** Finds the records of a type that some texts name; what nothing is named is absent. */
export type FindReferences = (
  type: DocumentType,
  names: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/** A record as an input names it, and where. */
export interface Reference {
  readonly type: DocumentType;
  readonly name: string;
  readonly path: InputPath;
}

/** The names of other records in one input, looked up together: one statement for each type. */
export class References {
  readonly #wanted: Reference[] = [];
  readonly #found = new Map<string, string>();

  want(reference: Reference): void {
    this.#wanted.push(reference);
  }

  /** Looks all of them up. @returns those that name nothing */
  async find(find: FindReferences): Promise<Reference[]> {
    for (const type of new Set(this.#wanted.map((wanted) => wanted.type))) {
      const names = this.#wanted.filter((wanted) => wanted.type === type).map(({ name }) => name);
      for (const [name, id] of await find(type, [...new Set(names)])) {
        this.#found.set(`${type} ${name}`, id);
      }
    }
    return this.#wanted.filter(({ type, name }) => this.idOf(type, name) === undefined);
  }

  idOf(type: DocumentType, name: string): string | undefined {
    return this.#found.get(`${type} ${name}`);
  }
}
