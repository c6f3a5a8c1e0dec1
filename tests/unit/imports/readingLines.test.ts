// cspell:ignore andr
import fc from 'fast-check';
import { splitLines } from '../../../src/imports/reading/splitLines.ts';
import { toUtf8 } from '../../../src/imports/reading/toUtf8.ts';
import { failureOf } from '../../support/failureOf.ts';

async function linesOf(chunks: Iterable<Buffer>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(asStream(chunks), 'rows.txt')) lines.push(line);
  return lines;
}

async function* asStream(chunks: Iterable<Buffer>): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield chunk;
}

/** The bytes cut at places that are chosen at random. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted(
    (one, other) => one - other,
  );
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

const places = fc.array(fc.nat(), { maxLength: 12 });
const piece = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\u0085', '\uFFFD', '한국', '😀'),
  fc.string({ unit: 'binary' }),
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('splitLines', () => {
  it('gives the same lines however the bytes are cut', () =>
    fc.assert(
      fc.asyncProperty(text, places, async (whole, cuts) => {
        const expected = whole.split(/\r?\n/);
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(cut(Buffer.from(whole), cuts))).toEqual(expected);
      }),
    ));

  it('loses no byte of what is not UTF-8, however it is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), places, async (array, cuts) => {
        const bytes = Buffer.from(array).filter((byte) => byte !== 0x0a);
        const lines = await linesOf(cut(Buffer.from(bytes), cuts));
        expect(Buffer.concat(lines.map(bytesOf))).toEqual(Buffer.from(bytes));
      }),
    ));

  it('ends a line at \\n and \\r\\n only', async () => {
    expect(await linesOf([Buffer.from('a\u2028b\vc\u0085d\re\r\nf\ng')])).toEqual([
      'a\u2028b\vc\u0085d\re',
      'f',
      'g',
    ]);
  });

  it('gives empty lines too, but none after the last line end', async () => {
    expect(await linesOf([Buffer.from('\na\n\n\r\nb\n')])).toEqual(['', 'a', '', '', 'b']);
  });

  it('keeps a replacement character that the file itself has', async () => {
    expect(await linesOf([Buffer.from('Andr\uFFFD')])).toEqual(['Andr\uFFFD']);
  });

  it('refuses a line without end before it fills the memory', async () => {
    let given = 0;
    const endless = (function* () {
      for (;;) yield Buffer.alloc(64 * 1024, `{"given":${(given += 1)}}`);
    })();
    expect(await failureOf(linesOf(endless))).toMatch(
      /^ImportError: rows\.txt has a line of more than 4194304 bytes.*begins "\{\\"given\\":1\}/,
    );
  });

  it('holds no more than some megabytes of two hundred, even when a piece of each line is kept', async () => {
    const row = Buffer.from(`${'Some Name of an Actor'.padEnd(200, ' and more')}\n`);
    const chunk = Buffer.concat(Array.from({ length: 5000 }, () => row));
    const many = (function* () {
      for (let index = 0; index < 200; index += 1) yield Buffer.from(chunk);
    })();
    const kept: string[] = [];
    let count = 0;
    const before = process.memoryUsage();
    for await (const line of splitLines(asStream(many), 'rows.txt')) {
      count += 1;
      if (count % 5000 === 0) kept.push(line.slice(0, 20));
    }
    const { heapUsed } = process.memoryUsage();
    expect([count, kept.length, heapUsed - before.heapUsed < 100_000_000]).toEqual([
      1_000_000,
      200,
      true,
    ]);
  });
});

describe('toUtf8', () => {
  it.each([
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'utf-8', 'é'],
    [
      'UTF-8 with a byte order mark that is called Latin-1',
      [0xef, 0xbb, 0xbf, 0xc3, 0xa9],
      'latin1',
      'é',
    ],
    ['Latin-1, as Windows means it', [0x92, 0x80, 0xe9, 0x96], 'latin1', '’€é–'],
    ['UTF-16 that its mark tells', [0xff, 0xfe, 0x5c, 0xd5], 'utf-8', '한'],
    ['UTF-16, big-endian, that its mark tells', [0xfe, 0xff, 0xd5, 0x5c], 'utf-8', '한'],
    ['UTF-16 without a mark', [0x5c, 0xd5, 0x41, 0x00], 'utf-16le', '한A'],
    ['an encoding of Korea', [0xc7, 0xd1, 0x0a, 0xb1, 0xb9], 'euc-kr', '한\n국'],
    ['a mark only', [0xef, 0xbb, 0xbf], 'utf-8', ''],
    ['nothing', [], 'utf-16le', ''],
  ])('reads %s', async (_, bytes, encoding, expected) => {
    expect(await recode(Buffer.from(bytes), encoding)).toBe(expected);
  });

  it('gives the same text however the bytes are cut', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), places, async (whole, cuts) => {
        const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole, 'utf16le')]);
        expect(await recode(bytes, 'utf-8', cuts)).toBe(whole);
      }),
    ));
});

async function recode(bytes: Buffer, encoding: string, cuts: number[] = [1, 2]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of toUtf8(asStream(cut(bytes, cuts)), encoding)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The bytes that a line was read from. */
function bytesOf(line: string): Buffer {
  return Buffer.concat(
    Array.from(line, (character) => {
      const code = character.charCodeAt(0);
      return code >= 0xdc80 && code <= 0xdcff && character.length === 1
        ? Buffer.from([code & 0xff])
        : Buffer.from(character);
    }),
  );
}
