import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { TimeTable } from '../../../src/imports/formats/tkg/timeTable.ts';
import { tkg } from '../../../src/imports/formats/tkg/tkg.ts';
import { ImportError } from '../../../src/imports/importError.ts';
import type { FormatContext, SourceRow } from '../../../src/imports/importFormat.ts';
import { openInput } from '../../../src/imports/reading/openInput.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { draftOfRow, readRows, rejectionOfRow } from '../../support/readFormat.ts';
import { describeRealFile } from '../../support/sharedData.ts';
import { textFile } from '../../support/textFile.ts';

let context: FormatContext;
beforeAll(async () => {
  context = await seededFormatContext();
});

const tables = {
  'entity2id.txt':
    'France\t0\nGermany\t1\nAda Example\t2\nForeign Affairs (Kenya)\t3\nUnspecified Actor\t4\n',
  'relation2id.txt': 'Make a visit\t0\nHost a visit\t1\nWave\t2\nCONSULT\t3\n',
  'time2id.txt': '2031-05-01\t0\n2031-05-02\t24\n',
  'ent2sec.txt': [
    'France\tRegion',
    'Germany\tGermany, Regional Diplomatic IGOs International Government Organization',
    'Ada Example\tKenya, Executive Foreign Ministry Government',
    'Foreign Affairs (Kenya)\tExecutive Foreign Ministry Government',
    'Unspecified Actor\tUnspecified',
  ].join('\n'),
};

const read = (
  text: string,
  beside: Readonly<Record<string, string>> = tables,
): Promise<SourceRow[]> => readRows(tkg, textFile(text, 'train.txt', beside), context);

const draftOf = async (line: string, beside?: Readonly<Record<string, string>>) =>
  draftOfRow((await read(line, beside))[0]);

/** `2031-05-02 042: GUEST France (COUNTRY), HOST Germany (COUNTRY)` */
function inWords({ edtf, code = '', parties }: EventDraft): string {
  const each = parties.map(({ role, actor }) => `${role} ${actor.name} (${actor.kind})`);
  return `${edtf} ${code}: ${each.join(', ')}`;
}

describe('a quadruple of ids', () => {
  it.each(['0\t0\t1\t24', '0    \t0  \t1   \t24\t0', ' 0 0 1 24 -1 x', '0\t0\t1\t30'])(
    'is read as "%s"',
    async (line) => {
      expect(inWords(await draftOf(line))).toBe(
        '2031-05-02 042: GUEST France (COUNTRY), HOST Germany (COUNTRY)',
      );
    },
  );

  it('becomes a draft with its code, day, parties and evidence', async () => {
    const kenya = context.countries.byAlpha3('KEN')?.id;
    expect(await draftOf('2\t3\t0\t0')).toEqual({
      detail: { kind: 'MEETING', format: 'TALKS', status: 'HELD' },
      identity: ['CONSULTATION', '2031-05-01'],
      identifiedByParties: true,
      edtf: '2031-05-01',
      code: '040',
      review: 'MACHINE_CODED',
      parties: [
        {
          role: 'PARTICIPANT',
          actor: { kind: 'PERSON', name: 'Ada Example', countryId: kenya, isStateActor: true },
        },
        {
          role: 'PARTICIPANT',
          actor: {
            kind: 'COUNTRY',
            name: 'France',
            countryId: context.countries.byAlpha3('FRA')?.id,
            isStateActor: true,
          },
        },
      ],
      evidence: [
        {
          publisher: 'ICEWS',
          locator: 'quadruple Ada Example | CONSULT | France | 2031-05-01',
        },
      ],
    });
  });

  it.each([
    ['0\t0\t1', 'The row has 3 columns; wanted are subject, relation, object and time.'],
    ['99\t0\t1\t0', 'The subject is 99, which entity2id.txt does not have.'],
    ['0\t0\tx\t0', 'The object is x, which entity2id.txt does not have.'],
    ['0\t9\t1\t0', 'The relation is 9, which relation2id.txt does not have.'],
    ['0\t0\t1\t999999999999', 'The time is 999999999999, which time2id.txt does not have.'],
    [
      '0\t2\t1\t0',
      'The relation is "Wave", which is the name of no CAMEO code, such as "Make a visit".',
    ],
    ['4\t0\t4\t0', 'The row names no actor: it says "Unspecified Actor" and "Unspecified Actor".'],
  ])('is rejected as "%s"', async (line, reason) => {
    const [, row] = await read(`0\t0\t1\t0\n${line}\n`);
    expect(rejectionOfRow(row)).toBe(reason);
  });

  it.each(['entity2id.txt', 'relation2id.txt', 'time2id.txt'])(
    'cannot be read without %s',
    async (name) => {
      const others = Object.fromEntries(Object.entries(tables).filter(([table]) => table !== name));
      await expect(read('0\t0\t1\t0\n', others)).rejects.toThrow(ImportError);
      await expect(read('0\t0\t1\t0\n', others)).rejects.toThrow(
        `train.txt consists of ids, which ${name} gives a meaning, and there is no such file beside it. Put it there, or name its folder by --tables.`,
      );
    },
  );

  it('has tables in other forms too', async () => {
    const others = {
      'entity2id.txt': '2\n0\tFrance\tPLACE\n1\tGermany\tPLACE\n',
      'relation2id.txt': 'Make_a_visit\t0\n',
      'time2id.txt': '24,2031-05-02\n',
    };
    expect(inWords(await draftOf('0\t0\t1\t24', others))).toBe(
      '2031-05-02 042: GUEST France (COUNTRY), HOST Germany (COUNTRY)',
    );
  });

  it.each([
    ['entity2id.txt', 'no table\n', 'names no ids'],
    ['time2id.txt', 'first\t0\n', 'names no days'],
  ])('needs a %s that says something', async (name, text, message) => {
    await expect(read('0\t0\t1\t0\n', { ...tables, [name]: text })).rejects.toThrow(message);
  });
});

describe('a quadruple of names', () => {
  it.each([
    'Ada Example\tMake a visit\tGermany\t2031-05-02',
    'Ada  Example\tmake a visit\t Germany \t2031-05-02\t0',
    'Ada_Example\tMake_a_visit\tGermany\t2031-05-02',
  ])('is read as "%s"', async (line) => {
    expect(inWords(await draftOf(line))).toBe(
      '2031-05-02 042: GUEST Ada Example (PERSON), HOST Germany (COUNTRY)',
    );
  });

  it('is told by names alone where there are no sectors', async () => {
    const line = 'Foreign_Affairs_(Kenya)\tHost a visit\tAda Example\t2031-05-02';
    expect(inWords(await draftOf(line, {}))).toBe(
      '2031-05-02 043: HOST Foreign Affairs (Kenya) (ORGANIZATION), GUEST Ada Example (UNKNOWN)',
    );
  });

  it('has the same evidence as one of ids', async () => {
    const byName = await draftOf('France\tMake a visit\tGermany\t2031-05-02');
    expect(byName).toEqual(await draftOf('0\t0\t1\t24'));
  });

  it.each([
    ['France\tMake a visit\tGermany', 'The row has 3 columns'],
    ['France\tMake a visit\tGermany\t2031-02-30', 'The day is "2031-02-30", which is no day'],
    ['France\tMake a visit\t \t2031-05-02', 'The object is missing.'],
    ['NA\tMake a visit\tFrance\t2031-05-02', 'The subject is missing.'],
    [`${'x'.repeat(401)}\tMake a visit\tFrance\t2031-05-02`, 'The subject has 401 characters'],
  ])('is rejected as "%s"', async (line, reason) => {
    const [, row] = await read(`France\tMake a visit\tGermany\t2031-05-02\n${line}\n`);
    expect(rejectionOfRow(row)).toContain(reason);
  });
});

describe('a file of quadruples', () => {
  it('may begin with lines that are none', async () => {
    const rows = await read('49545\n\n0\t0\t1\t0\n');
    expect(rows.map((row) => [row.line, 'rejected' in row])).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it.each([
    ['a table', tables['entity2id.txt']],
    ['prose', 'Once upon a time\n'.repeat(20)],
  ])('is not %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow('train.txt holds no quadruples.');
  });

  it.each(['train.txt', 'test.txt', 'valid', 'icews_2014_train.txt', 'train.tsv'])(
    'is found in a folder as %s',
    (name) => expect(tkg.fileNames.test(name)).toBe(true),
  );

  it.each(['entity2id.txt', 'relation2id.txt', 'time2id.txt', 'ent2sec.txt', 'stat.txt'])(
    'is not %s, which is found beside it',
    (name) => expect(tkg.fileNames.test(name)).toBe(false),
  );
});

describe('the times of a graph', () => {
  const hours = new TimeTable(
    new Map([
      [0, '2018-01-01'],
      [24, '2018-01-02'],
      [48, '2018-01-03'],
    ]),
  );
  const days = new TimeTable(
    new Map([
      [0, '2014-01-01'],
      [1, '2014-01-02'],
    ]),
  );
  const uneven = new TimeTable(
    new Map([
      [0, '2014-01-01'],
      [1, '2014-01-02'],
      [2, '2014-01-09'],
    ]),
  );
  const one = new TimeTable(new Map([[0, '2014-01-01']]));

  it.each([
    ['hours that are listed', hours, 24, '2018-01-02'],
    ['an hour of a day', hours, 47, '2018-01-02'],
    ['hours that follow from the others', hours, 8736, '2018-12-31'],
    ['hours of a year that is not listed', hours, 8760, undefined],
    ['days that follow from the others', days, 364, '2014-12-31'],
    ['days of a year that is not listed', days, 365, undefined],
    ['a time that runs unevenly', uneven, 2, '2014-01-09'],
    ['what does not follow from it', uneven, 3, undefined],
    ['a table of one day', one, 1, undefined],
    ['no time at all', hours, NaN, undefined],
  ])('are told of %s', (_, table, time, day) => expect(table.dayOf(time)).toBe(day));
});

describeRealFile('icews18/test.txt', (path) => {
  let rows: SourceRow[];
  beforeAll(async () => {
    const { files } = await openInput(path, { fileNames: tkg.fileNames });
    rows = (await Promise.all(files.map((file) => readRows(tkg, file, context)))).flat();
  });

  it('gives a draft for each of its 49,545 rows', () => {
    const reasons = rows.filter((row) => 'rejected' in row).map(rejectionOfRow);
    expect([rows.length, reasons]).toEqual([49_545, []]);
  });

  it('has visits from both sides, but for one', () => {
    const visits = rows.map(draftOfRow).filter(({ identity: [group] }) => group === 'VISIT');
    const sides = new Map<string, Set<string | undefined>>();
    for (const { identity, parties, code } of visits) {
      const who = parties.map(({ role, actor }) => `${role} ${actor.name}`).sort();
      const key = JSON.stringify([identity, who]);
      sides.set(key, (sides.get(key) ?? new Set()).add(code));
    }
    const oneSided = [...sides.values()].filter((codes) => codes.size < 2);
    expect([visits.length, oneSided.length]).toEqual([4487, 1]);
  });
});
