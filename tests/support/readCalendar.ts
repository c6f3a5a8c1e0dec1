import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';

/** Reads a calendar with a parser that did not write it. */
export const readCalendar = (text: string): IcsCalendar => convertIcsCalendar(undefined, text);

/** The lines of a calendar, as they were before they were folded. */
export const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** An event of a calendar, found by what its title holds. */
export function eventWith(text: string, title: string): IcsEvent {
  const found = readCalendar(text).events?.find(({ summary }) => summary.includes(title));
  if (found === undefined) throw new Error(`No event of the calendar has the title ${title}.`);
  return found;
}

/**
 * The categories of the first event that has some, read as RFC 5545 has a list of texts (3.3.11): the parser splits
 * them at every comma, and leaves the escapes in them.
 */
export function categoriesIn(text: string): string[] {
  const [, value = ''] = unfolded(text).flatMap((line) => /^CATEGORIES:(.*)$/s.exec(line) ?? []);
  const texts = value.match(/(?:[^\\,]|\\.)+/gs) ?? [];
  return texts.map((one) =>
    one.replaceAll(/\\(.)/gs, (_, character: string) =>
      character.toLowerCase() === 'n' ? '\n' : character,
    ),
  );
}
