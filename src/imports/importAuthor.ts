import type { Author } from '../changes/author.ts';

/** Who changes the record when `name` is imported: nobody who looked at the very records. */
export const importAuthor = (name: string): Author => ({ kind: 'IMPORT', name, keyId: null });
