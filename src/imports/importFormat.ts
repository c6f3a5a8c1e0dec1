import type { CountryDirectory } from './countries/countryDirectory.ts';
import type { EventDraft, SourceDraft } from './eventDraft.ts';
import type { InputFile } from './reading/inputFile.ts';

/** A family of files that can be imported: how they are read, and what their rows mean. */
export interface ImportFormat {
  /** As the command line names it. */
  readonly name: string;
  /** One line for the help: what it is, and which files are meant. */
  readonly description: string;
  /** The first part of the id of each event; two data sets never share one. Never changes. */
  readonly dataSet: string;
  /** Which files of a folder are read, by name without `.gz`. */
  readonly fileNames: RegExp;
  /**
   * Reads one file, a row at a time. What a row says is returned, whether it can be used or not: this throws only
   * when the file as a whole is not of the format (an `ImportError`).
   */
  read(file: InputFile, context: FormatContext): AsyncIterable<SourceRow>;
  /** The source that evidence of this publisher cites. */
  sourceOf(publisher: string): SourceDraft;
}

/** What an importer may look up. */
export interface FormatContext {
  readonly countries: CountryDirectory;
  /** Whether the record has this CAMEO code. */
  hasCode(code: string): boolean;
  /** The CAMEO code that data sets print by this name, without regard to case: `Make a visit` is `042`. */
  codeOf(label: string): string | undefined;
}

/** One row of a file, with the events that it speaks of, or the reason why it speaks of none. */
export type SourceRow = {
  /** The line that the row starts on, from 1. */
  readonly line: number;
  /** The row as the file has it. */
  readonly raw: string;
} & ({ readonly drafts: readonly EventDraft[] } | { readonly rejected: string });
