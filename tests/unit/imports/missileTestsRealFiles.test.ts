// cspell:ignore dprk
import { missileTests } from '../../../src/imports/formats/missileTests/missileTests.ts';
import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import type { SourceRow } from '../../../src/imports/importFormat.ts';
import { openInput } from '../../../src/imports/reading/openInput.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { readRows } from '../../support/readFormat.ts';
import { describeRealFile } from '../../support/sharedData.ts';

describeRealFile('incidents-dprk-missiles', (path) => {
  let english: SourceRow[];
  let japanese: SourceRow[];
  beforeAll(async () => {
    const context = await seededFormatContext();
    const rowsOf = async (name: string) => {
      const { files } = await openInput(`${path}${name}`, { fileNames: missileTests.fileNames });
      const rows = await Promise.all(files.map((file) => readRows(missileTests, file, context)));
      return rows.flat();
    };
    english = await rowsOf('');
    japanese = await rowsOf('/test.ja.json');
  });

  const draftsOf = (rows: SourceRow[]): EventDraft[] =>
    rows.flatMap((row) => ('drafts' in row ? row.drafts : []));
  const testsOf = (rows: SourceRow[]) =>
    draftsOf(rows).filter(({ identity }) => identity[0] === 'test');

  it('holds 339 launches, 249 of them in 85 series', () => {
    const drafts = draftsOf(english);
    const tests = testsOf(english);
    expect([
      tests.length,
      tests.filter(({ partOf }) => partOf).length,
      drafts.length - tests.length,
      new Set(drafts.map(({ identity }) => identity.join(' '))).size,
    ]).toEqual([339, 249, 85, 424]);
  });

  it('holds the same launches in both languages, on the same days but for two without a time', () => {
    const days = (rows: SourceRow[]) =>
      new Map(testsOf(rows).map(({ identity, edtf }) => [identity.join(' '), edtf]));
    const [inEnglish, inJapanese] = [days(english), days(japanese)];
    const differ = [...inEnglish].filter(([key, day]) => inJapanese.get(key) !== day);
    expect([inJapanese.size, differ]).toEqual([
      339,
      [
        ['test 2019-09 1', '2019-09-09/2019-09-10'],
        ['test 2026-04 1', '2026-04-07/2026-04-08'],
      ],
    ]);
  });

  it('knows six launches of 1984 by no more than half a year', () => {
    const of1984 = draftsOf(english).filter(({ edtf }) => edtf.startsWith('1984'));
    expect([of1984.length, [...new Set(of1984.map(({ edtf }) => edtf))]]).toEqual([
      8,
      ['1984-04/1984-09'],
    ]);
  });

  it('has two launches of 4 January 2026, the first at 07:54', () => {
    const launches = testsOf(english).filter(({ edtf }) => edtf === '2026-01-04');
    expect(launches.map(({ localTime }) => localTime)).toEqual(['07:54', '08:05']);
  });

  it('has a place for all but one launch', () => {
    expect(testsOf(english).filter(({ place }) => !place)).toHaveLength(1);
  });
});
