import type { InputFile } from '../../reading/inputFile.ts';
import { VisitParser } from './visitParser.ts';

/** One `<visit>` as the file has it. */
export interface VisitElement {
  /** The line that it starts on, from 1. */
  readonly line: number;
  readonly raw: string;
  /** The texts of its elements by name, in order, white space collapsed; empty ones are left out. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** `from/@id`, which stays the same however the country is printed; empty where there is none. */
  readonly fromId: string;
  /** Why it cannot be used: what is wrong with its XML. */
  readonly fault?: string;
}

/**
 * The visits of a file `<visits><visit>…</visit>…</visits>`, one at a time. A fault in the XML costs the visit that
 * it stands in and no other; a fault between visits is a visit of its own, with nothing but the fault.
 * @throws ImportError where the file is no XML, or is XML of another kind
 */
export async function* readVisits(file: InputFile): AsyncGenerator<VisitElement> {
  const parser = new VisitParser(file.name);
  for await (const chunk of file.chunks()) yield* parser.write(chunk);
  yield* parser.close();
}
