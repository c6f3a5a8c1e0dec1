import type { EventDraft } from '../../../src/imports/eventDraft.ts';
import { missileTests } from '../../../src/imports/formats/missileTests/missileTests.ts';
import type { FormatContext } from '../../../src/imports/importFormat.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { missileEntry, missileFile, missileSeries } from '../../support/missileFile.ts';
import { readRows } from '../../support/readFormat.ts';

let context: FormatContext;
beforeAll(async () => {
  context = await seededFormatContext();
});

async function draftsOf(entries: readonly unknown[]): Promise<EventDraft[]> {
  const rows = await readRows(missileTests, missileFile(entries), context);
  return rows.flatMap((row) => ('drafts' in row ? row.drafts : []));
}

/** How many each series counts, and how many launches stand alone: `2 + 3, 1 alone`. */
async function shapeOf(entries: readonly unknown[]): Promise<string> {
  const drafts = await draftsOf(entries);
  const series = drafts.filter(({ identity }) => identity[0] === 'series');
  const sizes = series.map(({ identity }) => {
    const parts = drafts.filter(({ partOf }) => partOf?.join(' ') === identity.join(' '));
    return String(parts.length);
  });
  const alone = drafts.filter(({ identity, partOf }) => identity[0] === 'test' && !partOf);
  return `${sizes.join(' + ')}, ${alone.length} alone`;
}

const five = missileSeries({}, {}, {}, {}, {});

describe('a series', () => {
  it('is one incident of its magnitude, and each launch a part of it', async () => {
    const [whole, ...parts] = await draftsOf(five);
    expect([
      whole?.title,
      whole?.detail,
      parts.map(({ title, detail, partOf }) => [title, detail, partOf]),
    ]).toEqual([
      'Launch of 5 Pine-1 short-range ballistic missiles from East Range',
      {
        kind: 'INCIDENT',
        category: 'MISSILE_TEST',
        magnitude: { value: 5, unit: 'missiles' },
      },
      [1, 2, 3, 4, 5].map((number) => [
        `Launch of a Pine-1 short-range ballistic missile from East Range (${number} of 5)`,
        {
          kind: 'INCIDENT',
          category: 'MISSILE_TEST',
          magnitude: { value: 1, unit: 'missiles' },
        },
        whole?.identity,
      ]),
    ]);
  });

  it('has the day and time of its first launch, and cites the first and the last', async () => {
    const [whole] = await draftsOf(missileSeries({}, { time: '23:05 (UTC)' }));
    expect([whole?.edtf, whole?.localTime, whole?.evidence[0]?.locator]).toEqual([
      '2031-01-04',
      '07:54',
      'series from test 2031-01-03T22:54Z, number 1: pine-1 from east to test 2031-01-03T23:05Z, number 1: pine-1 from east',
    ]);
  });

  it('sums up how its launches came out, and what all are told of', async () => {
    const description = 'A drill.';
    const [whole] = await draftsOf(
      missileSeries({ description }, { description, outcome: 'failure' }),
    );
    expect(whole?.summary).toBe('The source counts 1 as successful and 1 as failed. A drill.');
  });

  it('of different missiles and places names neither', async () => {
    const [whole] = await draftsOf(missileSeries({}, { missile: 'elm-2', facility: 'west' }));
    expect([whole?.title, whole?.place]).toEqual(['Launch of 2 missiles', undefined]);
  });

  it('of unknown missiles says so', async () => {
    const [whole] = await draftsOf(missileSeries({ missile: 'unknown' }, { missile: 'unknown' }));
    expect(whole?.title).toBe('Launch of 2 missiles of unknown type from East Range');
  });

  it('gives every launch a key of its own, equal ones too', async () => {
    const drafts = await draftsOf([...five, ...five, missileEntry()]);
    const keys = [
      drafts.map(({ identity }) => identity.join(' ')),
      drafts.map(({ evidence }) => evidence[0]?.locator),
    ];
    expect(keys.map((all) => new Set(all).size)).toEqual([13, 13]);
  });

  it('lasts from the day of its first launch to that of its last', async () => {
    const [whole] = await draftsOf(missileSeries({ time: '14:50 (UTC)' }, { time: '15:10 (UTC)' }));
    expect([whole?.edtf, whole?.localTime]).toEqual(['2031-01-03/2031-01-04', undefined]);
  });

  it('leaves open on which of its days a launch without a time was', async () => {
    const [, , untimed] = await draftsOf(missileSeries({}, { time: 'unknown' }));
    expect([untimed?.edtf, untimed?.summary]).toEqual([
      '2031-01-03/2031-01-04',
      expect.stringMatching(/^The source enters it under 2031-01-03 without a time;/),
    ]);
  });

  it('keeps the date of a launch without a time where the others were on it', async () => {
    const [, , untimed] = await draftsOf(
      missileSeries({ time: '01:54 (UTC)' }, { time: 'unknown' }),
    );
    expect(untimed?.edtf).toBe('2031-01-03');
  });
});

describe('launches belong together', () => {
  const next = { date: '2031-01-04', time: '00:10 (UTC)' };

  it.each([
    ['as they are numbered', five, '5, 0 alone'],
    ['not without a number', [missileEntry(), missileEntry()], ', 2 alone'],
    ['not where there is only a first', [missileEntry({ series: 1 })], ', 1 alone'],
    [
      'in two series of a day',
      [...missileSeries({}, {}), ...missileSeries({}, {})],
      '2 + 2, 0 alone',
    ],
    [
      'with one alone between them',
      [...missileSeries({}, {}), missileEntry(), ...missileSeries({}, {}, {})],
      '2 + 3, 1 alone',
    ],
    ['past midnight UTC', missileSeries({}, {}, next), '3, 0 alone'],
    ['not with a later day', missileSeries({}, { date: '2031-01-09' }), '1, 1 alone'],
    [
      'not with the first of the next day',
      [...missileSeries({}, {}), ...missileSeries(next, next)],
      '2 + 2, 0 alone',
    ],
    [
      'by missile where two are counted side by side',
      [
        missileEntry({ series: 1 }),
        missileEntry({ series: 1, missile: 'elm-2' }),
        missileEntry({ series: 2 }),
        missileEntry({ series: 2, missile: 'elm-2' }),
        missileEntry({ series: 3, missile: 'elm-2' }),
      ],
      '2 + 3, 0 alone',
    ],
    [
      'by place where two of a missile are counted side by side',
      [
        missileEntry({ series: 1 }),
        missileEntry({ series: 1, facility: 'west' }),
        missileEntry({ series: 2, facility: 'west' }),
        missileEntry({ series: 3, facility: 'west' }),
        missileEntry({ series: 2 }),
      ],
      '2 + 3, 0 alone',
    ],
  ])('%s', async (_, entries, shape) => expect(await shapeOf(entries)).toBe(shape));

  it('by their numbers, also where an entry among them is rejected', async () => {
    const entries = missileSeries({}, { date: '2031-02-30' }, {});
    const [whole, ...parts] = await draftsOf(entries);
    expect([whole?.detail, parts.map(({ title }) => title?.slice(-8))]).toEqual([
      expect.objectContaining({ magnitude: { value: 3, unit: 'missiles' } }),
      ['(1 of 3)', '(3 of 3)'],
    ]);
  });
});
