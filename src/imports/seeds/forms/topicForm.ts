import { z } from 'zod';
import type { KnownRecords } from '../knownRecords.ts';
import { reference, slug, text } from './fields.ts';

/** What events are about. */
export function topicForm(known: KnownRecords) {
  return z.strictObject({
    slug,
    name: text,
    description: text.optional(),
    parent: reference(known, 'topic').optional(),
  });
}
