import type { CitationForm } from '../../imports/seeds/forms/citationForm.ts';
import type { SeedPath } from '../../imports/seeds/seedDocument.ts';

/** What a file cites for all of its records. */
export interface HeadCitation {
  readonly citation: CitationForm;
  /** Undefined where there is no such source. */
  readonly sourceId: string | undefined;
  readonly path: SeedPath;
}
