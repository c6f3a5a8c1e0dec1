import { readdir, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeWholeFile } from '../../../src/exports/writeWholeFile.ts';
import { failureOf } from '../../support/failureOf.ts';
import { useTestFolder } from '../../support/testFolder.ts';

const folder = useTestFolder();

async function* breaking(): AsyncGenerator<string> {
  yield 'half of it';
  await Promise.reject(new Error('It broke.'));
}

describe('writeWholeFile', () => {
  it('writes a file and leaves nothing else', async () => {
    await writeWholeFile(folder.path('a'), (stream) => pipeline(Readable.from(['all']), stream));
    expect([await readFile(folder.path('a'), 'utf8'), await readdir(folder.path())]).toEqual([
      'all',
      ['a'],
    ]);
  });

  it('keeps the file that was there when writing breaks off', async () => {
    await folder.write('a', 'before');
    const writing = writeWholeFile(folder.path('a'), (stream) => pipeline(breaking(), stream));
    expect([
      await failureOf(writing),
      await readFile(folder.path('a'), 'utf8'),
      await readdir(folder.path()),
    ]).toEqual(['Error: It broke.', 'before', ['a']]);
  });

  it('says what to do where there is no such folder', async () => {
    const writing = writeWholeFile(folder.path('none/a'), () => Promise.resolve());
    expect(await failureOf(writing)).toMatch(
      /^ExportError: ".*none\/a" cannot be written: .* Make its folder first, or name another file\.$/,
    );
  });

  it('says what to do where a folder has the name', async () => {
    const writing = writeWholeFile(folder.path(), () => Promise.resolve());
    expect(await failureOf(writing)).toMatch(/It is a folder; name a file in it\.$/);
  });
});
