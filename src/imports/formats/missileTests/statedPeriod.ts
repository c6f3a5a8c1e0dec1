/**
 * The months that a description names in place of the day under which an entry stands: `1984-04/1984-09` of `We also do
 * not know exactly when these tests took place except that it was between April and September of 1984.` Nothing less
 * outspoken counts, and no period that the entry's own date lies outside of.
 * @param date the date of the entry, in EDTF
 */
export function statedPeriod(description: string, date: string): string | undefined {
  const period = englishPeriod(description) ?? japanesePeriod(description);
  if (!period) return undefined;
  const [first, last] = period;
  const month = date.slice(0, first.length);
  return first <= month && month <= last ? `${first}/${last}` : undefined;
}

function englishPeriod(text: string): [string, string] | undefined {
  const [, first = '', last = '', year = ''] =
    /\bnot know exactly when\b[^.]*\bbetween (\p{Lu}\p{Ll}+) and (\p{Lu}\p{Ll}+) (?:of )?(\d{4})\b/u.exec(
      text,
    ) ?? [];
  const [from, to] = [months.indexOf(first), months.indexOf(last)];
  return from < 0 || to < 0 ? undefined : [monthOf(year, from + 1), monthOf(year, to + 1)];
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `…時期は1984年の4月から9月の間ということを除いて不明である。` */
function japanesePeriod(text: string): [string, string] | undefined {
  const [, year = '', first, last] =
    /時期は(\d{4})年の?(\d{1,2})月から(\d{1,2})月の間ということを除いて不明/u.exec(text) ?? [];
  return first === undefined
    ? undefined
    : [monthOf(year, Number(first)), monthOf(year, Number(last))];
}

function monthOf(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
