/**
 * Text as it stands, on one line, whatever it holds: nothing of it is taken for Markdown or HTML.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function markdownText(value: unknown): string {
  return textOf(value)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]{}<>|&~^$]/g, String.raw`\$&`)
    .replace(/^(\s*)([#+\-=:!])/, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** A link; an address that a browser would not simply open is left out, and the text stays. */
export function markdownLink(markdown: string, address: string): string {
  if (!/^(?:https?:\/\/|#)/i.test(address)) return markdown;
  return `[${markdown}](${markdownAddress(address)})`;
}

/** An address as it may stand in Markdown. */
export const markdownAddress = (address: string): string =>
  address.replaceAll(/[<>()\\\s]/g, percentEncoded);

// `encodeURIComponent` leaves parentheses as they are.
const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}
