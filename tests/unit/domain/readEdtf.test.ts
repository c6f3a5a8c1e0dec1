import fc from 'fast-check';
import { beginningOfTime, endOfTime } from '../../../src/domain/calendarDay.ts';
import { EdtfError } from '../../../src/domain/edtfError.ts';
import { readEdtf } from '../../../src/domain/readEdtf.ts';

const summary = (text: string) => {
  const { earliest, latest, precision } = readEdtf(text);
  return `${earliest} ${latest} ${precision}`;
};

const flags = (text: string) =>
  Object.entries(readEdtf(text))
    .filter(([, value]) => value === true)
    .map(([name]) => name);

const days = fc
  .date({
    min: new Date('0100-01-01T00:00:00Z'),
    max: new Date('9998-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('readEdtf', () => {
  it.each([
    ['2026-01-04', '2026-01-04 2026-01-04 DAY'],
    ['2024-02-29', '2024-02-29 2024-02-29 DAY'],
    ['2025-11', '2025-11-01 2025-11-30 MONTH'],
    ['2025-11-XX', '2025-11-01 2025-11-30 MONTH'],
    ['2025', '2025-01-01 2025-12-31 YEAR'],
    ['2025-XX', '2025-01-01 2025-12-31 YEAR'],
    ['2025-XX-XX', '2025-01-01 2025-12-31 YEAR'],
    ['202X', '2020-01-01 2029-12-31 DECADE'],
    ['20XX', '2000-01-01 2099-12-31 CENTURY'],
    ['2025-21', '2025-03-01 2025-05-31 SEASON'],
    ['2025-22', '2025-06-01 2025-08-31 SEASON'],
    ['2025-23', '2025-09-01 2025-11-30 SEASON'],
    ['2023-24', '2023-12-01 2024-02-29 SEASON'],
    ['2026-01-04/2026-01-07', '2026-01-04 2026-01-07 DAY'],
    ['2025-11~/2026-01-03', '2025-11-01 2026-01-03 MONTH'],
    ['2025-11-04/2026', '2025-11-04 2026-12-31 YEAR'],
    ['2026-01/..', `2026-01-01 ${endOfTime} MONTH`],
    ['2026-01-04/', `2026-01-04 ${endOfTime} DAY`],
    ['../2026', `${beginningOfTime} 2026-12-31 YEAR`],
    ['/2026-01-04', `${beginningOfTime} 2026-01-04 DAY`],
  ])('reads %s as %s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it.each([
    ['2025-12~', ['approximate']],
    ['2025-12?', ['uncertain']],
    ['2025-12%', ['approximate', 'uncertain']],
    ['2025-11?/2026-01~', ['approximate', 'uncertain']],
    ['2026/..', ['openEnd']],
    ['../2026', ['openStart']],
    ['2026/', ['unknownEnd']],
    ['/2026', ['unknownStart']],
    ['2026', []],
  ])('finds in %s the flags %j', (text, expected) => {
    expect(flags(text)).toEqual(expected);
  });

  it.each([
    ['2025-02-30', '"2025-02-30" is not a day: 2025-02 has the days 01 to 28. Write 2025-02'],
    ['1900-02-29', '1900-02 has the days 01 to 28'],
    ['2025-11-31~/2026', '2025-11 has the days 01 to 30'],
    ['2025-13', 'has no month 13'],
    ['2025-25', 'has no month 25'],
    ['2026-01-04T07:54', 'has a time of day. Give the day here, the time in its own field'],
    ['2026-01-04T07:54:00Z/2026-01-05', 'has a time of day'],
    ['2026-01-07/2026-01-04', 'ends before it starts. Write 2026-01-04/2026-01-07'],
    ['2026/2025', 'ends before it starts'],
    ['2026/01/04', 'has more than one slash'],
    ['/', 'names neither a start nor an end'],
    ['../..', 'names neither a start nor an end'],
    ['0099', 'lies outside the years 0100 to 9998'],
    ['9999-12-31', 'lies outside the years 0100 to 9998'],
    ['99XX', 'lies outside the years 0100 to 9998'],
    ['-0500', 'lies outside the years 0100 to 9998'],
    ['Y12025', 'is not a date in EDTF'],
    ['XXXX', 'is not a date in EDTF'],
    ['2XXX', 'is not a date in EDTF'],
    ['[2025,2026]', 'is not a date in EDTF'],
    ['2025-XX-04', 'is not a date in EDTF'],
    ['2025-21/2025-23', 'has a season in an interval'],
    ['202X/2026', 'has an X in an interval'],
    ['4 January 2026', 'Write a day as 2026-01-04'],
    ['2026-1-4', 'Write 2026-01-04'],
    ['', '"" is not a date in EDTF'],
    ['2026 ', '"2026 " is not a date in EDTF'],
  ])('refuses %s with the remedy', (text, expected) => {
    expect(() => readEdtf(text)).toThrow(expected);
  });

  it('refuses a very long text without reading it', () => {
    expect(() => readEdtf('9'.repeat(100_000))).toThrow('is too long for a date');
  });

  it('gives for any two days an interval that contains both', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        expect(summary(`${start}/${end}`)).toBe(`${start} ${end} DAY`);
      }),
    );
  });

  it('either refuses a text with an EdtfError or gives bounds in order', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789-/.X~?%T ')),
      maxLength: 22,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (value) => {
        let outcome: unknown;
        try {
          const { earliest, latest } = readEdtf(value);
          outcome = earliest <= latest;
        } catch (error) {
          outcome = error instanceof EdtfError;
        }
        expect(outcome).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
