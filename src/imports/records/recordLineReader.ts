import { encodingFault } from '../reading/encodingFault.ts';
import { ImportError } from '../importError.ts';
import type { InputFile } from '../reading/inputFile.ts';
import type { RejectedRow } from '../reading/quarantine.ts';
import type { RecordLine } from '../../records/forms/recordForm.ts';
import { parseRecord } from './parseRecord.ts';
import { recordHeader, recordVersion } from '../../records/recordHeader.ts';

/** A line that holds a record of the form. */
export interface ReadRecord {
  readonly record: RecordLine;
  /** Where it stands, and the line itself, for the case that it cannot be taken. */
  readonly origin: Omit<RejectedRow, 'reason'>;
}

/**
 * Reads files of records, a line at a time. Headers and empty lines are left out.
 * @throws ImportError when a file is none of records, or of a newer version of the form
 */
export async function* readRecordLines(
  files: readonly InputFile[],
): AsyncGenerator<ReadRecord | RejectedRow> {
  for (const file of files) {
    let line = 0;
    let begun = false;
    for await (const row of file.lines()) {
      line += 1;
      if (row.trim() === '') continue;
      const origin = { file: file.name, line, row };
      const fault = encodingFault(row);
      const value = fault === undefined ? readJson(row) : new SyntaxError(fault);
      if (isHeader(value)) requireVersion(value.version, file);
      else if (!begun) throw noHeader(file);
      else if (value instanceof SyntaxError) yield { ...origin, reason: value.message };
      else {
        const record = parseRecord(value);
        yield typeof record === 'string' ? { ...origin, reason: record } : { record, origin };
      }
      begun = true;
    }
  }
}

function readJson(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch (error) {
    if (error instanceof SyntaxError) return new SyntaxError(`It is not JSON: ${error.message}.`);
    throw error;
  }
}

function isHeader(value: unknown): value is { version: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === recordHeader.type &&
    'version' in value
  );
}

function requireVersion(version: unknown, { name }: InputFile): void {
  if (version === recordVersion) return;
  throw new ImportError(
    `"${name}" is of version ${JSON.stringify(version)} of the form of records, and this program knows version ${recordVersion}. Import it with the version of Communiqué that wrote it, or a newer one.`,
  );
}

const noHeader = ({ name }: InputFile): ImportError =>
  new ImportError(
    `"${name}" does not begin as files of records do, with the line ${JSON.stringify(recordHeader)}. Give a file that \`communique export\` wrote; if that line was cut off, put it back.`,
  );
