import { z } from 'zod';
import { EdtfError } from '../../domain/edtfError.ts';
import { readEdtf } from '../../domain/readEdtf.ts';
import { readTenure } from '../../domain/readTenure.ts';
import { slugPattern } from '../../domain/slugPattern.ts';

/** Text that says something. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'begins or ends with a space; remove it');

/** The lasting key of a record: ids are made from it, so it never changes. */
export const slug = z
  .string()
  .regex(
    slugPattern,
    'is not a slug; write lower-case letters, digits and single hyphens: lee-jae-myung',
  );

/** An EDTF date of any precision. */
export const edtf = readableBy(readEdtf);

/** An EDTF interval of the days in office. */
export const tenure = readableBy(readTenure);

/** BCP 47 in its canonical form: `ko-Hang`, `zh-Hant`, `ja`. */
export const language = z.string().refine(isCanonicalTag, {
  error: 'is not a language tag of BCP 47 in its usual spelling; write ko-Hang, zh-Hant, ja or en',
});

/** The time on the clock at the place. */
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "is not a time of day; write '07:54'");

export const timeZone = z.string().refine(isTimeZone, {
  error: 'is not a time zone of the IANA database; write Asia/Seoul',
});

/** A catalogue and the record's key in it: `{ wikidata: Q884 }`. */
export const externalIds = z.record(z.string(), text);

function readableBy(read: (value: string) => unknown) {
  return z.string().superRefine((value, context) => {
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  });
}

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
