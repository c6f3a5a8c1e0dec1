import { explainIssue } from '../../records/explainIssue.ts';
import { findRepeats } from './findRepeats.ts';
import { findUncited } from './findUncited.ts';
import { seedFileForm, type SeedFileForm } from './forms/seedFileForm.ts';
import { knownRecords } from './knownRecords.ts';
import { pathText } from '../../records/pathText.ts';
import { seedDocument, type SeedDocument } from './seedDocument.ts';
import { SeedError, type SeedProblem } from './seedProblem.ts';

/** A seed file as it lies on the disk. */
export interface SeedText {
  /** As shown in messages: `seeds/persons.yaml`. */
  file: string;
  text: string;
}

/** A seed file that was read, with the lines of its YAML. */
export interface ReadSeedFile {
  document: SeedDocument;
  form: SeedFileForm;
}

/**
 * Reads seed files that may refer to each other. What is returned is whole: every reference
 * names a record, no key is used twice, every record and link cites a source.
 * @throws SeedError with all the problems of all the files
 */
export function readSeeds(texts: readonly SeedText[]): SeedFileForm[] {
  const documents = texts.map(({ file, text }) => seedDocument(file, text));
  // A file that is no YAML hides its records, and every reference to them would look wrong too.
  throwAny(documents.flatMap(({ problems }) => problems));

  const form = seedFileForm(knownRecords(documents));
  const problems: SeedProblem[] = [];
  const files: ReadSeedFile[] = [];
  for (const document of documents) {
    const result = form.safeParse(document.value, { error: explainIssue });
    if (result.success) files.push({ document, form: result.data });
    else problems.push(...result.error.issues.map((issue) => toProblem(document, issue)));
  }
  throwAny([...problems, ...findRepeats(files), ...findUncited(files)]);
  return files.map((file) => file.form);
}

function throwAny(problems: readonly SeedProblem[]): void {
  if (problems.length > 0) throw new SeedError(problems);
}

/** Where in a file stands what its form refuses, and why. */
export function toProblem(
  document: SeedDocument,
  issue: { code?: string; path: PropertyKey[]; message: string; keys?: string[] },
): SeedProblem {
  // An unknown key stands on its own line, not on that of the map around it.
  const line = document.lineAt([...issue.path, ...(issue.keys?.slice(0, 1) ?? [])]);
  return { file: document.file, line, path: pathText(issue.path), message: issue.message };
}
