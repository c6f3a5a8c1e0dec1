import { z } from 'zod';
import { OfficeKind, QuadClass } from '../../generated/database.ts';
import { codeForm } from './codeForm.ts';
import { edtf, language, slug, timeZone } from './values.ts';
import { anyText, externalIds, id, instant, reference, version } from './fields.ts';

export const sourceRecord = z.strictObject({
  type: z.literal('source'),
  id,
  slug,
  publisher: anyText,
  title: anyText,
  url: anyText.optional(),
  published: edtf.optional(),
  language: language.optional(),
  licence: anyText.optional(),
  note: anyText.optional(),
  version,
  createdAt: instant,
  updatedAt: instant,
});

/** A CAMEO code. It has no other id. */
export const codeRecord = z.strictObject({
  type: z.literal('code'),
  code: codeForm.shape.code,
  label: anyText,
  goldstein: codeForm.shape.goldstein,
  plover: anyText.optional(),
  quadClass: z.enum(QuadClass),
});

export const topicRecord = z.strictObject({
  type: z.literal('topic'),
  id,
  slug,
  name: anyText,
  description: anyText.optional(),
  parent: reference.optional(),
  version,
  createdAt: instant,
  updatedAt: instant,
});

const degrees = (most: number) => {
  const message = `is out of range; write degrees from -${String(most)} to ${String(most)}`;
  return z.number().min(-most, message).max(most, message);
};

export const placeRecord = z.strictObject({
  type: z.literal('place'),
  id,
  slug,
  name: anyText,
  country: reference.optional(),
  latitude: degrees(90).optional(),
  longitude: degrees(180).optional(),
  timeZone: timeZone.optional(),
  externalIds,
  version,
  createdAt: instant,
  updatedAt: instant,
});

export const officeRecord = z.strictObject({
  type: z.literal('office'),
  id,
  slug,
  title: anyText,
  kind: z.enum(OfficeKind),
  country: reference.optional(),
  organization: reference.optional(),
  version,
  createdAt: instant,
  updatedAt: instant,
});

export type SourceRecord = z.infer<typeof sourceRecord>;
export type CodeRecord = z.infer<typeof codeRecord>;
export type TopicRecord = z.infer<typeof topicRecord>;
export type PlaceRecord = z.infer<typeof placeRecord>;
export type OfficeRecord = z.infer<typeof officeRecord>;
