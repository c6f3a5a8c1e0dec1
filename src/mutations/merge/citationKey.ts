import type { CitationForm } from '../../records/forms/fields.ts';

/** What makes two citations of one record the same. */
export const citationKey = ({ source, locator, field }: CitationForm): readonly unknown[] => [
  source.id,
  locator,
  field,
];
