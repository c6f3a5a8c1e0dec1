/**
 * Text that iCalendar and XML 1.0 can both hold: lines end in a line feed, and a character that neither allows, such
 * as a bell, becomes the sign of a lost character.
 */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(forbidden, '\uFFFD');
}

/** All control characters but tab and line feed, and the two that are no characters. */
const forbidden = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
