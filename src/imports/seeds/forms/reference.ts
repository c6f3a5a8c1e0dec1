import { z } from 'zod';
import { nearest } from '../../../domain/nearest.ts';
import { type KnownRecords, type RecordKind, seedLists } from '../knownRecords.ts';

/** The slug (of codes: the code) of a record that some seed file holds. */
export function reference(known: KnownRecords, kind: RecordKind) {
  return z.string().superRefine((key, context) => {
    if (known[kind].has(key)) return;
    const remedy =
      nearest(key, [...known[kind]]) || ` Add it to the ${seedLists[kind]} of a seed file.`;
    context.addIssue({ code: 'custom', message: `no ${kind} is called "${key}".${remedy}` });
  });
}
