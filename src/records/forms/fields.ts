import { z } from 'zod';
import { isStorableText } from '../../domain/isStorableText.ts';
import { EvidenceSupport, NameKind } from '../../generated/database.ts';
import { language } from './values.ts';

/** The id of a record: a UUID, as the store keeps it. */
export const id = z
  .string()
  .regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'is not an id; write a UUID in lower-case letters, as an export has it',
  );

/** Text as it stands in the store: an export takes no space away, and so an import does not refuse one. */
export const anyText = z
  .string()
  .refine(isStorableText, 'holds a NUL or half a surrogate pair, which no database keeps');

export const someText = anyText.min(1);

/** A point in time in UTC, to the millisecond. */
export const instant = z.iso.datetime(
  'is not an instant in UTC; write it as 2026-01-05T07:54:00.000Z',
);

/** The number of a record's version, counted from 1. */
export const version = z.int32().min(1);

/** What an export adds for whoever reads the file; it follows from the rest, and an import does not look at it. */
export const forReaders = z.unknown().optional();

/** A record by its id. A name that stands beside it is for whoever reads the file. */
export const reference = z.object({ id });

export const nameForm = z.strictObject({
  id,
  value: someText,
  language,
  kind: z.enum(NameKind),
  family: anyText.optional(),
  given: anyText.optional(),
});

export const externalIdForm = z.strictObject({ id, scheme: anyText, value: anyText });

export const citationForm = z.strictObject({
  id,
  source: reference,
  locator: someText,
  support: z.enum(EvidenceSupport).default('STATED'),
  quotation: anyText.optional(),
  accessedOn: z.iso.date('is not a day; write it as 2026-01-05').optional(),
  field: anyText.optional(),
});

export const names = z.array(nameForm).default([]);
export const externalIds = z.array(externalIdForm).default([]);
export const citations = z.array(citationForm).default([]);

export type NameForm = z.infer<typeof nameForm>;
export type ExternalIdForm = z.infer<typeof externalIdForm>;
export type CitationForm = z.infer<typeof citationForm>;
