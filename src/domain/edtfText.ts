/**
 * A date in words, no more precise than its source: `4–7 January 2026`, `about December 2025`, `from January 2026`.
 * What is none of the forms of the record stays as it is.
 */
export function edtfText(edtf: string): string {
  const [start = '', end, ...more] = edtf.split('/');
  if (more.length > 0) return edtf;
  if (end === undefined) return pointText(start) ?? edtf;
  return intervalText(start, end) ?? edtf;
}

function intervalText(start: string, end: string): string | undefined {
  const [from, to] = [pointText(start), pointText(end)];
  if (start === '..') return to && `until ${to}`;
  if (start === '') return to && `until ${to}, its beginning unknown`;
  if (end === '..') return from && `from ${from}`;
  if (end === '') return from && `from ${from}, its end unknown`;
  if (from === undefined || to === undefined) return undefined;
  const shortened = withoutShared(from, to);
  return /^\d+$/.test(shortened) ? `${shortened}–${to}` : `${shortened} – ${to}`;
}

/** Leaves out of the start what the end says as well: the month and the year, or the year. */
function withoutShared(from: string, to: string): string {
  const [starting, ending] = [plainDay.exec(from), plainDay.exec(to)];
  if (starting === null || ending === null || starting[3] !== ending[3]) return from;
  const [, day = '', month = ''] = starting;
  if (month !== ending[2]) return `${day}${month}`;
  return day === '' || ending[1] === undefined ? from : day.trim();
}

/** `4 January 2026` or `January 2026`, and nothing that qualifies it. */
const plainDay = /^(\d{1,2} )?([A-Z][a-z]+) (\d{4})$/;

function pointText(text: string): string | undefined {
  const [, date, qualifier = ''] = /^([\dX-]+)([~?%])?$/.exec(text) ?? [];
  const words = date && dateText(date);
  if (!words) return undefined;
  const about = qualifier === '~' || qualifier === '%' ? `about ${words}` : words;
  return qualifier === '?' || qualifier === '%' ? `${about} (uncertain)` : about;
}

function dateText(date: string): string | undefined {
  const [year = '', month, day] = date.split('-');
  if (/^\d\d\dX$/.test(year) && month === undefined) return `the ${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year) && month === undefined) {
    return `between ${year.slice(0, 2)}00 and ${year.slice(0, 2)}99`;
  }
  if (!/^\d{4}$/.test(year)) return undefined;
  if (month === undefined || month === 'XX') return year;
  const season = seasons[month];
  if (season !== undefined) return `${season} ${year}`;
  const name = months[Number(month) - 1];
  if (name === undefined) return undefined;
  return day === undefined || day === 'XX' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const seasons: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
