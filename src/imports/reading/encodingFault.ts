import { isUtf8 } from 'node:buffer';
import { isStorableText } from '../../domain/isStorableText.ts';

/**
 * Decodes UTF-8 without a loss: a byte that is not UTF-8 becomes a lone surrogate, U+DC00 and the byte, as in
 * Python's `surrogateescape` (PEP 383). No text of UTF-8 has those, so `encodingFault` finds it.
 */
export function decodeUtf8(bytes: Buffer, start = 0, end = bytes.length): string {
  const text = bytes.toString('utf8', start, end);
  if (!text.includes(replacement) || isUtf8(bytes.subarray(start, end))) return text;
  // Sequences of more than one byte have none below 0x80: each run of others can be read by itself.
  return bytes
    .toString('latin1', start, end)
    .replace(/[\x80-\xff]+/g, (run) => decodeRun(Buffer.from(run, 'latin1')));
}

/** What decoders put where they could not decode, and what a sound file may have as well. */
export const replacement = '\uFFFD';

/**
 * Says that a row as it was read holds what is not of its file's encoding, or the character NUL, which no database
 * of text takes. Undefined for nearly every row.
 */
export function encodingFault(text: string): string | undefined {
  if (isStorableText(text)) return undefined;
  const place = text.search(/\0|\p{Surrogate}/u);
  const before = JSON.stringify(text.slice(Math.max(0, place - 20), place));
  if (text[place] === '\0') {
    return `After ${before} comes the character NUL, which cannot be stored. If the file is in UTF-16, give --encoding utf-16le.`;
  }
  return `The bytes after ${before} are not UTF-8, or not what --encoding says. If the file is in Latin-1, give --encoding latin1.`;
}

function decodeRun(bytes: Buffer): string {
  let text = '';
  let place = 0;
  while (place < bytes.length) {
    const lead = bytes.readUInt8(place);
    const sequence = bytes.subarray(place, place + sequenceLength(lead));
    const isSound = isUtf8(sequence);
    text += isSound ? sequence.toString('utf8') : String.fromCharCode(0xdc00 + lead);
    place += isSound ? sequence.length : 1;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
