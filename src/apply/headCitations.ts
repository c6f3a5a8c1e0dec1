import type { SeedDocument } from '../imports/seeds/seedDocument.ts';
import type { HeadCitation } from './reading/headCitation.ts';
import type { AppliedFile } from './reading/readEntries.ts';
import type { Targets } from './targets.ts';

/** What each file cites at its head, with the ids of the sources. */
export async function headCitations(
  files: readonly AppliedFile[],
  targets: Targets,
): Promise<ReadonlyMap<SeedDocument, readonly HeadCitation[]>> {
  const names = files.flatMap(({ citations }) => citations.map(({ source }) => source));
  const ids = await targets.idsOf('source', [...new Set(names)]);
  return new Map(
    files.map(({ document, citations }) => [
      document,
      citations.map((citation, place) => ({
        citation,
        sourceId: ids.get(citation.source),
        path: ['citations', place],
      })),
    ]),
  );
}
