import { readTenure } from '../../../src/domain/readTenure.ts';

describe('readTenure', () => {
  it.each([
    ['2021-01-20/2025-01-20', '2021-01-20', '2025-01-21', 'ENDED'],
    ['2024-01/2025-07', '2024-01-01', '2025-08-01', 'ENDED'],
    ['2003/2003', '2003-01-01', '2004-01-01', 'ENDED'],
    ['2025-06-04/..', '2025-06-04', '9999-12-31', 'IN_OFFICE'],
    ['2025-07/..', '2025-07-01', '9999-12-31', 'IN_OFFICE'],
    ['2022-06/', '2022-06-01', '9999-12-31', 'UNKNOWN'],
    ['/2012-04-11', '0001-01-01', '2012-04-12', 'ENDED'],
  ])('reads %s as held from %s until %s, %s', (text, heldFrom, heldUntil, end) => {
    expect(readTenure(text)).toEqual({ heldFrom, heldUntil, end });
  });

  it('refuses a date that is no interval, with both remedies', () => {
    expect(() => readTenure('2025-06-04')).toThrow(
      '"2025-06-04" is not an interval. Write 2025-06-04/.. for still in office, 2025-06-04/ where the end is not known.',
    );
  });

  it('refuses what is no date at all', () => {
    expect(() => readTenure('since June/..')).toThrow('is not a date in EDTF');
  });
});
