// cspell:ignore Büro editr mred
import fc from 'fast-check';
import { parseKeyName, parseRole } from '../../../src/commands/keyArguments.ts';
import { parseExpiry } from '../../../src/commands/parseExpiry.ts';

const now = new Date('2024-02-29T12:34:56.789Z');

describe('--expires', () => {
  it.each([
    ['2024-02-29', '2024-03-01T00:00:00.000Z'],
    ['2024-12-31', '2025-01-01T00:00:00.000Z'],
    ['12h', '2024-03-01T00:34:56.789Z'],
    ['30d', '2024-03-30T12:34:56.789Z'],
    ['1y', '2025-03-01T12:34:56.789Z'],
    ['4y', '2028-02-29T12:34:56.789Z'],
  ])('%s ends at %s', (text, end) => {
    expect(parseExpiry(text, now).toISOString()).toBe(end);
  });

  it('takes any number of days that the calendar has, each of 24 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (days) => {
        const end = parseExpiry(`${days}d`, now);
        expect(end.getTime() - now.getTime()).toBe(days * 24 * 60 * 60 * 1000);
      }),
    );
  });

  it.each(['2024-02-28', '0001-01-01', '0h', '0d', '0y'])('refuses %s: it is over', (text) => {
    expect(() => parseExpiry(text, now)).toThrow('That is over already.');
  });

  it.each([
    ...['', 'never', '30', 'd', '-1d', '1.5d', '1 d', '1m', '30D', '2024-02-30', '2024-3-1'],
    ...['31.12.2024', '9999-12-31', '9000y', '999999999y', '999999999d', '9999999999h'],
  ])('refuses %j, and says what it takes', (text) => {
    expect(() => parseExpiry(text, now)).toThrow(
      'Give a last day as YYYY-MM-DD, such as 2027-01-31, or a number of hours, days or years from now, such as 12h, 30d or 1y.',
    );
  });
});

describe('--name', () => {
  it.each([
    ['press desk', 'press desk'],
    ['  Büro  ', 'Büro'],
    ['외교부', '외교부'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('takes %j', (text, name) => {
    expect(parseKeyName(text)).toBe(name);
  });

  it('takes one spelling of a name for another', () => {
    expect(parseKeyName('Bu\u0308ro')).toBe('B\u00fcro');
  });

  it.each(['', '   ', 'two\nlines', '\u001b[31mred', 'nul\0', 'half\ud800', 'x'.repeat(101)])(
    'refuses %j',
    (text) => {
      expect(() => parseKeyName(text)).toThrow('Give 1 to 100 characters on one line');
    },
  );
});

describe('--role', () => {
  it.each(['reader', 'EDITOR', 'Admin'])('takes %s', (text) => {
    expect(parseRole(text)).toBe(text.toUpperCase());
  });

  it('says what it may have been meant to be', () => {
    expect(() => parseRole('editr')).toThrow(
      'There is no such role. Did you mean "editor"? Roles: reader, editor, admin.',
    );
  });
});
