import { z } from 'zod';
import type { KnownRecords } from '../knownRecords.ts';
import { reference } from './reference.ts';
import { slug, text } from '../../../records/forms/values.ts';

/** What events are about. */
export function topicForm(known: KnownRecords) {
  return z.strictObject({
    slug,
    name: text,
    description: text.optional(),
    parent: reference(known, 'topic').optional(),
  });
}
