import { TextDecoder } from 'node:util';
import { ImportError } from '../importError.ts';
import { replacement } from './encodingFault.ts';
import { splitStart } from './splitStart.ts';

/**
 * The same text in UTF-8 without a byte order mark. A mark tells the encoding more surely than whoever calls, and
 * comes before what is asked for (Encoding Standard, "decode"). What cannot be decoded becomes a byte that is not
 * UTF-8 either.
 */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
): AsyncGenerator<Buffer> {
  const { start, all } = await splitStart(chunks, 3);
  const marked = byteOrderMarks.find(({ mark }) => start.subarray(0, mark.length).equals(mark));
  const decoder = decoderOf(marked?.encoding ?? encoding);
  let toDrop = marked?.mark.length ?? 0;
  for await (const chunk of all) {
    const bytes = chunk.subarray(toDrop);
    toDrop = 0;
    // Streaming throughout also avoids that Node decodes windows-1252 as ISO 8859-1 (nodejs/node#56542).
    yield decoder.encoding === 'utf-8' ? bytes : encode(decoder.decode(bytes, { stream: true }));
  }
  if (decoder.encoding !== 'utf-8') yield encode(decoder.decode());
}

/** @throws ImportError for a label that Node does not know */
export function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    throw new ImportError(
      `"${label}" is not an encoding that can be read. Give a label of https://encoding.spec.whatwg.org/#names-and-labels, ` +
        'such as utf-8, latin1, utf-16le, euc-kr, shift_jis or gb18030.',
    );
  }
}

const byteOrderMarks = [
  { encoding: 'utf-8', mark: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
];

const notUtf8 = Buffer.from([0xff]);

function encode(text: string): Buffer {
  if (!text.includes(replacement)) return Buffer.from(text);
  const pieces = text.split(replacement).flatMap((piece) => [notUtf8, Buffer.from(piece)]);
  return Buffer.concat(pieces.slice(1));
}
