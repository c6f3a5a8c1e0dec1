import { z } from 'zod';
import { explainIssue } from '../../records/explainIssue.ts';
import type { DocumentType } from '../../records/recordDocument.ts';
import type { EntryKey } from './entry.ts';

const slugForm = z.object({ slug: z.string() });
const linkForm = z.object({ from: z.string(), kind: z.string(), to: z.string() });

interface ReadKey {
  readonly key?: EntryKey;
  /** What is missing of the key; all else the form of the entry tells. */
  readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[];
}

/** What tells the record of an entry from others, as far as that can be read. */
export function readKey(type: DocumentType, value: unknown): ReadKey {
  const form: z.ZodType<EntryKey> = type === 'link' ? linkForm : slugForm;
  const { data, error } = form.safeParse(value, { error: explainIssue });
  return data === undefined
    ? { issues: error.issues.filter(isMissing) }
    : { key: data, issues: [] };
}

/** The form of the entry itself takes every key for one that may be left out. */
const isMissing = ({ path, input }: z.core.$ZodIssue): boolean =>
  path.length === 1 && (input === undefined || input === null);
