import type { CitationForm } from './forms/citationForm.ts';
import type { ReadSeedFile } from './readSeeds.ts';
import { pathText } from '../../records/pathText.ts';
import type { SeedPath } from './seedDocument.ts';
import type { SeedProblem } from './seedProblem.ts';

/** Records and links that no source supports: neither their own citations nor their file's. */
export function findUncited(files: readonly ReadSeedFile[]): SeedProblem[] {
  return files.flatMap(({ document, form }) => {
    if (form.citations.length > 0) return [];
    return claims(form)
      .filter(({ citations }) => citations === undefined)
      .map(({ path }) => ({
        file: document.file,
        line: document.lineAt(path),
        path: pathText(path),
        message: "cites no source; add citations: [{ source: …, locator: '…' }]",
      }));
  });
}

/** What a source has to support. */
interface Claim {
  path: SeedPath;
  citations: CitationForm[] | undefined;
}

function claims(form: ReadSeedFile['form']): Claim[] {
  const lists = ['countries', 'organizations', 'persons', 'events', 'links'] as const;
  const records = lists.flatMap((list) =>
    form[list].map(({ citations }, index) => ({ path: [list, index], citations })),
  );
  const positions = form.persons.flatMap((person, index) =>
    (person.positions ?? []).map(({ citations }, position) => ({
      path: ['persons', index, 'positions', position],
      citations,
    })),
  );
  const statusChanges = form.events.flatMap((event, index) =>
    (event.meeting?.statusChanges ?? []).map(({ citations }, change) => ({
      path: ['events', index, 'meeting', 'statusChanges', change],
      citations,
    })),
  );
  return [...records, ...positions, ...statusChanges];
}
