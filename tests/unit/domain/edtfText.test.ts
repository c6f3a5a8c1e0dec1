import { edtfText } from '../../../src/domain/edtfText.ts';

describe('a date in words', () => {
  it.each([
    ['2026-01-04', '4 January 2026'],
    ['2025-11', 'November 2025'],
    ['2026', '2026'],
    ['2025-12~', 'about December 2025'],
    ['2025-12-30?', '30 December 2025 (uncertain)'],
    ['2025%', 'about 2025 (uncertain)'],
    ['2025-23', 'autumn 2025'],
    ['202X', 'the 2020s'],
    ['19XX', 'between 1900 and 1999'],
    ['2026-01-XX', 'January 2026'],
    ['2026-XX', '2026'],
    ['2026-01-04/2026-01-07', '4–7 January 2026'],
    ['2026-01-30/2026-02-02', '30 January – 2 February 2026'],
    ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
    ['2025-11/2026-01-03', 'November 2025 – 3 January 2026'],
    ['2026-01/2026-01-04', 'January 2026 – 4 January 2026'],
    ['2025-12~/2026-01-04', 'about December 2025 – 4 January 2026'],
    ['2026-01/..', 'from January 2026'],
    ['2026-01/', 'from January 2026, its end unknown'],
    ['../2026-01-04', 'until 4 January 2026'],
    ['/2026-01-04', 'until 4 January 2026, its beginning unknown'],
  ])('of %s is "%s"', (edtf, words) => {
    expect(edtfText(edtf)).toBe(words);
  });

  it('is what was given where that is none of these', () => {
    expect(edtfText('some day')).toBe('some day');
  });
});
