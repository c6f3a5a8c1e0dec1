import type { AuthorKind } from '../generated/database.ts';

/** Who changes the record. */
export interface Author {
  readonly kind: AuthorKind;
  /** The name of the key, or of the part of the program: `apply`, `import icews`. */
  readonly name: string;
  /** The id of the key, where one was sent. */
  readonly keyId: string | null;
}
