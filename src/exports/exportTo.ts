import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Exported, exportEvents, type ExportOptions } from './exportEvents.ts';
import { type ExportRequest, sideFile } from './sideFile.ts';
import { plainFile } from './plainFile.ts';
import { writeWholeFile } from './writeWholeFile.ts';

/** Where an export goes. */
export interface ExportPlaces {
  /** Standard output when not given. */
  readonly output?: string;
  /** Where its side file goes. When not given: beside the output, if that is a plain file, and else nowhere. */
  readonly sidePath?: string;
}

/**
 * Exports to a file or to standard output, with a side file. Last of all the export gets its name: a file of that name
 * is whole, and its side file is there.
 * @throws ExportError when a path cannot be written
 * @throws InputError when the filter names what does not exist
 */
export async function exportTo(
  { output, sidePath: givenSidePath }: ExportPlaces,
  options: Omit<ExportOptions, 'destination' | 'staysOpen'>,
  request: Omit<ExportRequest, 'exportedAt'>,
): Promise<Exported> {
  const exportedAt = new Date();
  const describe = async (exported: Exported): Promise<Exported> => {
    const sidePath = givenSidePath ?? (await besideOf(output));
    if (sidePath !== undefined) {
      const text = sideFile({ ...request, exportedAt }, exported);
      await writeWholeFile(sidePath, (stream) => pipeline(Readable.from([text]), stream));
    }
    return exported;
  };
  if (output === undefined) {
    const destination = process.stdout;
    return describe(await exportEvents({ ...options, destination, staysOpen: true }));
  }
  return writeWholeFile(output, async (destination) =>
    describe(await exportEvents({ ...options, destination })),
  );
}

async function besideOf(output: string | undefined): Promise<string | undefined> {
  if (output === undefined || (await plainFile(output)) === undefined) return undefined;
  return `${output}.meta.json`;
}
