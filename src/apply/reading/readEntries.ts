import { z } from 'zod';
import { citationForm } from '../../imports/seeds/forms/citationForm.ts';
import { toProblem } from '../../imports/seeds/readSeeds.ts';
import { seedDocument, type SeedDocument } from '../../imports/seeds/seedDocument.ts';
import type { SeedProblem } from '../../imports/seeds/seedProblem.ts';
import { explainIssue } from '../../records/explainIssue.ts';
import { codeForm } from '../../records/forms/codeForm.ts';
import { anyRecord } from './anyRecord.ts';
import type { Entry } from './entry.ts';
import { entryLists } from './entryLists.ts';
import { readKey } from './readKey.ts';

/** A file with what it says besides its entries. */
export interface AppliedFile {
  readonly document: SeedDocument;
  readonly citations: readonly z.infer<ReturnType<typeof citationForm>>[];
  readonly codes: readonly z.infer<typeof codeForm>[];
}

/** Files in the form of seeds, read as far as that is possible without the record. */
export interface ReadFiles {
  readonly files: readonly AppliedFile[];
  readonly entries: readonly Entry[];
  readonly problems: readonly SeedProblem[];
}

const list = z.array(z.unknown()).default([]);

const fileForm = z.strictObject({
  citations: z.array(citationForm(anyRecord)).default([]),
  codes: z.array(codeForm).default([]),
  sources: list,
  topics: list,
  countries: list,
  places: list,
  organizations: list,
  offices: list,
  persons: list,
  events: list,
  links: list,
});

/** Reads files; never throws. */
export function readEntries(texts: readonly { file: string; text: string }[]): ReadFiles {
  const read = texts.map(({ file, text }) => readFile(seedDocument(file, text)));
  return {
    files: read.flatMap(({ files }) => files),
    entries: read.flatMap(({ entries }) => entries),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readFile(document: SeedDocument): ReadFiles {
  if (document.problems.length > 0) return { files: [], entries: [], problems: document.problems };
  const { success, data, error } = fileForm.safeParse(document.value, { error: explainIssue });
  if (!success) {
    const problems = error.issues.map((issue) => toProblem(document, issue));
    return { files: [], entries: [], problems };
  }
  const problems: SeedProblem[] = [];
  const entries = entryLists.flatMap(({ name, type, read }) =>
    data[name].flatMap((value, place): Entry[] => {
      const at = [name, place];
      const { key, issues } = readKey(type, value);
      const result = read(value, at);
      const all = [...issues, ...('issues' in result ? result.issues : [])];
      problems.push(
        ...all.map((issue) => toProblem(document, { ...issue, path: [...at, ...issue.path] })),
      );
      if (key === undefined) return [];
      return [{ document, type, at, key, ...('draft' in result && { draft: result.draft }) }];
    }),
  );
  return { files: [{ document, citations: data.citations, codes: data.codes }], entries, problems };
}
