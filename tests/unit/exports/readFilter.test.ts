import { readFilter } from '../../../src/exports/readFilter.ts';

describe('readFilter', () => {
  it('reads what the API reads, defaults included', () => {
    expect(readFilter('{"pair": ["kr", "CHN"], "when": {"from": "2025-01-01"}}')).toEqual({
      pair: ['KR', 'CHN'],
      when: { from: '2025-01-01', match: 'OVERLAPS' },
    });
  });

  it('takes null for no filter', () => {
    expect(readFilter('null')).toEqual({});
  });

  it.each([
    [
      '{"pairs": []}',
      'filter: Field "pairs" is not defined by type "EventFilter". Did you mean "pair"',
    ],
    ['{"or": [{"kinds": ["MEETNG"]}]}', 'filter.or[0].kinds[0]: Value "MEETNG" does not exist'],
    ['{"when": {"from": "2026-02-30"}}', 'filter.when.from: Expected type "Date". A date is a day'],
    ['[]', 'filter: Expected type "EventFilter" to be an object.'],
    ['pair: KR', 'The filter is not JSON: '],
    ['{"codes": ["\\u0000"]}', 'it holds a character that no text of the record can have'],
  ])('says of %s what is wrong', (text, message) => {
    expect(() => readFilter(text)).toThrow(message);
  });

  it('names everything that is wrong at once', () => {
    expect(() => readFilter('{"kinds": ["A", "B"]}')).toThrow(/kinds\[0\].*\n.*kinds\[1\]/);
  });
});
