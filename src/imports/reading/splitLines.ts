import { ImportError } from '../importError.ts';
import { decodeUtf8 } from './encodingFault.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** No row of text is this long; what seems to be is no file of rows, and must not fill the memory. */
const longestLine = 4 * 1024 * 1024;

/**
 * The lines of UTF-8 text. Only `\n` and `\r\n` end one: names in the data have other characters that readers of
 * Unicode take for line ends. Each line is a string of its own, not a part of what was read with it, so that a
 * piece of it may be kept for long.
 * @throws ImportError for a line longer than `longestLine`
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<string> {
  for await (const piece of wholeLines(chunks, name, longestLine)) {
    let start = 0;
    while (start < piece.length) {
      const found = piece.indexOf(lineFeed, start);
      const end = found === -1 ? piece.length : found;
      const isPair = end > start && found !== -1 && piece[end - 1] === carriageReturn;
      yield decodeUtf8(piece, start, isPair ? end - 1 : end);
      start = end + 1;
    }
  }
}

/** The same bytes, cut only after line feeds. */
export async function* wholeLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  limit = Infinity,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield Buffer.concat([...held, chunk.subarray(0, end)]);
      held = [];
      length = 0;
    }
    held.push(chunk.subarray(end));
    length += chunk.length - end;
    if (length > limit) throw new ImportError(tooLong(name, Buffer.concat(held)));
  }
  if (length > 0) yield Buffer.concat(held);
}

function tooLong(name: string, line: Buffer): string {
  return (
    `${name} has a line of more than ${longestLine} bytes, so it is no file of rows. The line begins ` +
    `${JSON.stringify(line.toString('utf8', 0, 60))}. Check that this is the file that is meant.`
  );
}
