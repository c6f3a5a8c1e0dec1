import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';

/** One entry of the list, not yet looked at. */
export interface TestEntry {
  /** The line that it starts on, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly value: unknown;
}

/**
 * The entries of `{"timeBins": [{"year": 2026, "data": [{…}, …]}, …]}`, in the order of the file. It is read as a whole,
 * as JSON is, and YAML's reader says where each entry stands, since JSON's cannot.
 * @throws ImportError where the file is no JSON, or JSON of another shape
 */
export async function readTests(file: InputFile): Promise<TestEntry[]> {
  const text = await file.text();
  const shape = fileForm.safeParse(parseJson(text, file.name));
  if (!shape.success) {
    throw new ImportError(
      `${file.name} is no list of missile tests: missile-tests reads {"timeBins": [{"data": [{"date": …}, …]}, …]}.`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return shape.data.timeBins.flatMap(({ data }, bin) =>
    data.map((value, index) => {
      const [start, end] = positionForm.parse(
        document.getIn(['timeBins', bin, 'data', index], true),
      ).range;
      return { line: lines.linePos(start).line, raw: text.slice(start, end), value };
    }),
  );
}

/** The values of a JSON file. @throws ImportError where it is none */
export function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${fileName} is not JSON: ${reason}.`, { cause: error });
  }
}

const fileForm = z.object({ timeBins: z.array(z.object({ data: z.array(z.unknown()) })) });

const positionForm = z.object({ range: z.tuple([z.number(), z.number()]).rest(z.number()) });
