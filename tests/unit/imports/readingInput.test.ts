// cspell:ignore tcaf
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { encodingFault } from '../../../src/imports/reading/encodingFault.ts';
import type { InputFile } from '../../../src/imports/reading/inputFile.ts';
import { type InputSettings, openInput } from '../../../src/imports/reading/openInput.ts';
import { failureOf } from '../../support/failureOf.ts';
import { useTestFolder } from '../../support/testFolder.ts';

const folder = useTestFolder();
const fileNames = /\.tsv$/;

describe('openInput', () => {
  it('names the one file of a path, whatever it is called', async () => {
    const input = await openInput(await folder.write('rows.txt.gz', 'a\n'), { fileNames });
    expect(input.files.map(({ name }) => name)).toEqual(['rows.txt']);
  });

  it('takes the files of a folder that fit, compressed or not, in the order of their names', async () => {
    await Promise.all(
      ['c.tsv', 'a.tsv.gz', 'b.TSV', '.b.tsv', 'read-me.txt'].map((name) => folder.write(name, '')),
    );
    await mkdir(folder.path('b.tsv'));
    const input = await openInput(folder.path(), { fileNames });
    expect(input.files.map(({ name }) => name)).toEqual(['a.tsv', 'c.tsv']);
  });

  it('knows how many bytes there are and how many of them are read, as they lie on disk', async () => {
    const zipped = gzipSync('a\nb\n');
    await folder.write('a.tsv', zipped);
    await folder.write('b.tsv', 'c\n');
    const input = await openInput(folder.path(), { fileNames });
    const counts = [input.bytesRead()];
    for (const file of input.files) {
      await linesOf(file);
      counts.push(input.bytesRead());
    }
    expect([input.totalBytes, counts]).toEqual([
      zipped.length + 2,
      [0, zipped.length, zipped.length + 2],
    ]);
  });

  it('reads a file again from its beginning', async () => {
    const file = await fileOf('a\nb\n');
    expect([await linesOf(file), await linesOf(file)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it.each([
    ['gzip, whatever the name says', gzipSync('a\nb\n'), ['a', 'b']],
    ['several members of gzip', Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]), ['a', 'b']],
    ['gzip with zeros after it', Buffer.concat([gzipSync('a\n'), Buffer.alloc(512)]), ['a']],
    ['nothing', '', []],
    ['one byte', 'a', ['a']],
  ])('reads %s', async (_, content, lines) => {
    expect(await linesOf(await fileOf(content))).toEqual(lines);
  });

  it('marks the row whose bytes are not of the encoding, and no other', async () => {
    const lines = await linesOf(await fileOf(Buffer.from('caf\xe9 one\ncafe two\n', 'latin1')));
    expect(lines.map(encodingFault)).toEqual([
      'The bytes after "caf" are not UTF-8, or not what --encoding says. If the file is in Latin-1, give --encoding latin1.',
      undefined,
    ]);
  });

  it('marks bytes that another encoding does not have', async () => {
    const file = await fileOf(Buffer.from([0x61, 0xff, 0x0a]), { encoding: 'euc-kr' });
    expect((await linesOf(file)).map(encodingFault)).toEqual([
      expect.stringContaining('bytes after "a" are not') as string,
    ]);
  });

  it('tells UTF-16 that nothing announces by its NUL characters', async () => {
    const file = await fileOf(Buffer.from('a,b\n', 'utf16le'));
    const [fault] = (await linesOf(file)).map(encodingFault);
    expect(fault).toBe(
      'After "a" comes the character NUL, which cannot be stored. If the file is in UTF-16, give --encoding utf-16le.',
    );
  });

  it('gives the whole text without a byte order mark', async () => {
    expect(await (await fileOf('\uFEFF{\r\n"a": "\u2028"}')).text()).toBe('{\r\n"a": "\u2028"}');
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const file = await fileOf('row\n'.repeat(1_000_000), { signal: controller.signal });
    const reading = (async () => {
      for await (const line of file.lines()) if (line !== '') controller.abort(new Error('Stop'));
    })();
    expect(await failureOf(reading)).toBe('Error: Stop');
  });
});

(process.platform === 'linux' ? describe : describe.skip)(
  'a file that is not read to its end',
  () => {
    it('is closed', async () => {
      const file = await fileOf(gzipSync(randomBytes(4_000_000)));
      for await (const line of file.lines()) if (line !== '') break;
      await sleep(50);
      const open = await Promise.all(
        (await readdir('/proc/self/fd')).map((name) =>
          readlink(join('/proc/self/fd', name)).catch(() => ''),
        ),
      );
      expect(open.filter((path) => path.startsWith(folder.path()))).toEqual([]);
    });
  },
);

describe('a file beside', () => {
  it('comes from the folder of tables, and else from that of the file', async () => {
    await mkdir(folder.path('tables'));
    await folder.write('tables/ids.txt.gz', gzipSync('from tables'));
    await folder.write('ids.txt', 'from beside');
    await folder.write('names.txt', 'names');
    const file = await fileOf('', { tables: folder.path('tables') });
    const textOf = async (name: string) => (await file.beside(name))?.text();
    expect([await textOf('ids.txt'), await textOf('names.txt'), await textOf('none.txt')]).toEqual([
      'from tables',
      'names',
      undefined,
    ]);
  });

  it('must be sound, since its names stand in many rows', async () => {
    await folder.write('ids.txt', Buffer.from('1\tone\n2\tcaf\xe9\n', 'latin1'));
    const reading = (await fileOf('')).beside('ids.txt').then((table) => table && linesOf(table));
    expect(await failureOf(reading)).toMatch(
      /^ImportError: ids\.txt, line 2: The bytes after "2\\tcaf" are not UTF-8.*--encoding latin1/,
    );
  });
});

describe('standard input', () => {
  it('is read as a file is, compressed or not', async () => {
    expect(await readStandardInput(gzipSync('a\r\nb'))).toBe(
      'standard input: ["a","b"] of undefined',
    );
  });

  it('has nothing beside it without a folder of tables', async () => {
    const { files } = await openInput('-', { fileNames });
    expect(await files[0]?.beside('ids.txt')).toBeUndefined();
  });
});

describe('openInput says what to do', () => {
  it('when there is no such file', async () => {
    expect(await failureOf(openInput(folder.path('no.tsv'), { fileNames }))).toMatch(
      /^ImportError: There is no file or folder ".*no\.tsv"\. Check the path/,
    );
  });

  it('when a folder has nothing of the format', async () => {
    await folder.write('events.csv', '');
    expect(await failureOf(openInput(folder.path(), { fileNames }))).toMatch(
      /^ImportError: The folder ".*" has no file of this format\. Names that fit \/\\\.tsv\$\/.*; it has events\.csv\. Name the file itself/,
    );
  });

  it('when a folder is empty', async () => {
    expect(await failureOf(openInput(folder.path(), { fileNames }))).toContain('it is empty');
  });

  it('when a link in a folder leads nowhere', async () => {
    await symlink(folder.path('gone'), folder.path('a.tsv'));
    expect(await failureOf(openInput(folder.path(), { fileNames }))).toMatch(
      /^ImportError: There is no file or folder ".*a\.tsv"/,
    );
  });

  it('when the folder of tables is a file', async () => {
    const path = await folder.write('ids.txt', '');
    expect(await failureOf(openInput('-', { fileNames, tables: path }))).toMatch(
      /^ImportError: ".*ids\.txt" is a file\. Name the folder that the tables lie in\./,
    );
  });

  it('when there is no such encoding', async () => {
    expect(await failureOf(openInput('-', { fileNames, encoding: 'klingon' }))).toMatch(
      /^ImportError: "klingon" is not an encoding that can be read\. Give a label of https:/,
    );
  });

  const zipped = gzipSync('Some rows that are compressed to a few bytes\n');
  it.each([
    [
      'is cut off',
      zipped.subarray(0, -3),
      'ends in the middle of its compressed data: download it again',
    ],
    ['is cut off after its first bytes', zipped.subarray(0, 5), 'ends in the middle'],
    [
      'has a second member that is cut off',
      Buffer.concat([zipped, zipped.subarray(0, 20)]),
      'ends in the middle',
    ],
    [
      'is damaged',
      Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8, 1)]),
      'is damaged (gzip: incorrect data check): download it again',
    ],
    ['has something else after it', Buffer.concat([zipped, Buffer.from('rows')]), 'is damaged'],
  ])('when compressed data %s', async (_, content, problem) => {
    expect(await failureOf(fileOf(content).then(linesOf))).toContain(
      `ImportError: rows.tsv ${problem}`,
    );
  });

  it.each([
    ['zip', 'PK\x03\x04rest', 'unzip -p'],
    ['bzip2', 'BZh91AY', 'bzcat'],
    ['xz', '\xfd7zXZ\0rest', 'xzcat'],
    ['Zstandard', '\x28\xb5\x2f\xfdrest', 'zstdcat'],
  ])('when the file is %s', async (kind, content, command) => {
    const reading = fileOf(Buffer.from(content, 'latin1')).then(linesOf);
    expect(await failureOf(reading)).toBe(
      `ImportError: rows.tsv is a ${kind} file, which is not read directly. Send what it holds to standard input:\n` +
        `  ${command} <file> | npm run --silent communique -- import <format> -`,
    );
  });

  it('when a text as a whole is not of its encoding', async () => {
    const file = await fileOf(Buffer.from('<a>\n<b>caf\xe9</b>', 'latin1'));
    expect(await failureOf(file.text())).toMatch(
      /^ImportError: rows\.tsv, line 2: The bytes after/,
    );
  });
});

// Nothing is closed to the administrator.
(process.getuid?.() === 0 ? describe.skip : describe)('a file that may not be read', () => {
  it('is said to be so', async () => {
    const path = await folder.write('a.tsv', '');
    await chmod(path, 0);
    expect(await failureOf(openInput(path, { fileNames }))).toMatch(/may not be read by this user/);
  });
});

async function fileOf(
  content: string | Buffer,
  settings: Partial<InputSettings> = {},
): Promise<InputFile> {
  const path = await folder.write('rows.tsv', content);
  const { files } = await openInput(path, { fileNames, ...settings });
  const [file] = files;
  if (!file) throw new Error(`No input at ${path}`);
  return file;
}

async function linesOf(file: InputFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of file.lines()) lines.push(line);
  return lines;
}

/** What a process of its own, with these bytes on its standard input, makes of it. */
async function readStandardInput(bytes: Buffer): Promise<string> {
  const module = new URL('../../../src/imports/reading/openInput.ts', import.meta.url).href;
  const script = `
    const { openInput } = await import(${JSON.stringify(module)});
    const { files: [file], totalBytes } = await openInput('-', { fileNames: /./ });
    const lines = [];
    for await (const line of file.lines()) lines.push(line);
    process.stdout.write(file.name + ': ' + JSON.stringify(lines) + ' of ' + totalBytes);`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.end(bytes);
  let output = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) output += chunk.toString();
  return output;
}
