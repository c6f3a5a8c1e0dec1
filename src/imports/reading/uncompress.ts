import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from '../importError.ts';
import { splitStart } from './splitStart.ts';
import { isSystemError } from './systemError.ts';

/**
 * The bytes themselves: gzip is told by its first bytes, whatever the name says, and members that follow each other
 * are one text.
 * @throws ImportError when the compressed data is cut off or damaged, or for another kind of compression
 */
export async function* uncompress(
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer> {
  const { start, all } = await splitStart(chunks, longestMagic);
  const other = otherArchives.find(({ magic }) => start.subarray(0, magic.length).equals(magic));
  if (other) {
    throw new ImportError(
      `${name} is a ${other.kind} file, which is not read directly. Send what it holds to standard input:\n` +
        `  ${other.command} <file> | npm run --silent communique -- import <format> -`,
    );
  }
  yield* start.subarray(0, gzipMagic.length).equals(gzipMagic) ? gunzip(all, name) : all;
}

async function* gunzip(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const compressed = Readable.from(chunks, { objectMode: false });
  // What fails ends the stream that is read below.
  const bytes: AsyncIterable<Buffer> = pipeline(
    compressed,
    createGunzip({ chunkSize: 256 * 1024 }),
    () => undefined,
  );
  try {
    yield* bytes;
  } catch (error) {
    throw explainDamage(error, name);
  }
}

function explainDamage(error: unknown, name: string): unknown {
  if (!isSystemError(error)) return error;
  const { code } = error;
  if (code === 'Z_BUF_ERROR') {
    return new ImportError(`${name} ends in the middle of its compressed data: download it again.`);
  }
  return code.startsWith('Z_')
    ? new ImportError(
        `${name} is damaged (gzip: ${error.message}): download it again, and try it with gzip --test.`,
      )
    : error;
}

const gzipMagic = Buffer.from([0x1f, 0x8b]);

const otherArchives = [
  { kind: 'zip', magic: Buffer.from('PK\x03\x04', 'latin1'), command: 'unzip -p' },
  { kind: 'bzip2', magic: Buffer.from('BZh'), command: 'bzcat' },
  { kind: 'xz', magic: Buffer.from('\xfd7zXZ\0', 'latin1'), command: 'xzcat' },
  { kind: 'Zstandard', magic: Buffer.from('\x28\xb5\x2f\xfd', 'latin1'), command: 'zstdcat' },
];

const longestMagic = 6;
