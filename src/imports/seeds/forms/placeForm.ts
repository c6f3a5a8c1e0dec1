import { z } from 'zod';
import type { KnownRecords } from '../knownRecords.ts';
import { reference } from './reference.ts';
import { externalIds, slug, text, timeZone } from '../../../records/forms/values.ts';

/** Where events happen. */
export function placeForm(known: KnownRecords) {
  return z
    .strictObject({
      slug,
      name: text,
      country: reference(known, 'country').optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
      timeZone: timeZone.optional(),
      externalIds: externalIds.optional(),
    })
    .refine(
      ({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined),
      'has one coordinate; give latitude and longitude, or neither',
    );
}
