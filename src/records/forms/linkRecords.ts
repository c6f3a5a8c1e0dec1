import { z } from 'zod';
import { LinkKind } from '../../generated/database.ts';
import { anyText, citations, id, instant, reference, version } from './fields.ts';

/** A claim that one event belongs to another. Both stand before it. */
export const linkRecord = z.strictObject({
  type: z.literal('link'),
  id,
  kind: z.enum(LinkKind),
  from: reference,
  to: reference,
  note: anyText.optional(),
  citations,
  version,
  createdAt: instant,
  updatedAt: instant,
});

/**
 * The event on whose occasion a statement was made: a line of its own, since that event may come later in time. It
 * tells the version of the statement that says so.
 */
export const occasionRecord = z.strictObject({
  type: z.literal('occasion'),
  statement: z.object({ id, version }),
  event: reference,
});

export type LinkRecord = z.infer<typeof linkRecord>;
export type OccasionRecord = z.infer<typeof occasionRecord>;
