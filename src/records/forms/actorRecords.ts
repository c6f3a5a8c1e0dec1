import { z } from 'zod';
import { IsoStatus, OrganizationKind, UnMembership } from '../../generated/database.ts';
import { edtf, slug, tenure } from './values.ts';
import {
  anyText,
  citations,
  externalIds,
  forReaders,
  id,
  instant,
  names,
  reference,
  version,
} from './fields.ts';

export const countryRecord = z.strictObject({
  type: z.literal('country'),
  id,
  slug,
  name: anyText,
  names,
  alpha2: anyText.optional(),
  alpha3: anyText.optional(),
  numeric: anyText.optional(),
  formerCode: anyText.optional(),
  isoStatus: z.enum(IsoStatus),
  unMembership: z.enum(UnMembership),
  region: anyText.optional(),
  subregion: anyText.optional(),
  capital: anyText.optional(),
  validity: edtf.optional(),
  note: anyText.optional(),
  successors: z.array(reference).default([]),
  externalIds,
  citations,
  version,
  createdAt: instant,
  updatedAt: instant,
});

export const organizationRecord = z.strictObject({
  type: z.literal('organization'),
  id,
  slug,
  name: anyText,
  names,
  kind: z.enum(OrganizationKind),
  country: reference.optional(),
  parent: reference.optional(),
  description: anyText.optional(),
  externalIds,
  citations,
  version,
  createdAt: instant,
  updatedAt: instant,
});

const positionForm = z.strictObject({
  id,
  office: reference,
  tenure,
  from: forReaders,
  until: forReaders,
  end: forReaders,
  acting: z.boolean(),
  note: anyText.optional(),
  citations,
});

export const personRecord = z.strictObject({
  type: z.literal('person'),
  id,
  slug,
  name: anyText,
  names,
  country: reference.optional(),
  born: edtf.optional(),
  description: anyText.optional(),
  positions: z.array(positionForm).default([]),
  externalIds,
  citations,
  version,
  createdAt: instant,
  updatedAt: instant,
});

export type CountryRecord = z.infer<typeof countryRecord>;
export type OrganizationRecord = z.infer<typeof organizationRecord>;
export type PersonRecord = z.infer<typeof personRecord>;
