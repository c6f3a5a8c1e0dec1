import type { SeedDocument } from '../imports/seeds/seedDocument.ts';
import type { SeedProblem } from '../imports/seeds/seedProblem.ts';
import { pathText } from '../records/pathText.ts';
import type { Runner } from '../store/store.ts';
import { explainMissing } from './explainMissing.ts';
import type { HeadCitation } from './reading/headCitation.ts';
import type { Targets } from './targets.ts';

/** What files cite at their head although there is no such source. */
export async function missingSources(
  runner: Runner,
  targets: Targets,
  heads: ReadonlyMap<SeedDocument, readonly HeadCitation[]>,
): Promise<SeedProblem[]> {
  const missing = [...heads].flatMap(([document, citations]) =>
    citations
      .filter(({ sourceId }) => sourceId === undefined)
      .map(({ citation, path }) => ({
        document,
        path: [...path, 'source'],
        wanted: { type: 'source' as const, name: citation.source },
      })),
  );
  return Promise.all(
    missing.map(async ({ document, path, wanted }) => ({
      file: document.file,
      line: document.lineAt(path),
      path: pathText(path),
      message: await explainMissing(runner, targets, wanted),
    })),
  );
}
