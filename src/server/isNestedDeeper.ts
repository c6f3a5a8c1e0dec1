/**
 * Whether lists and objects lie deeper in each other than so many levels, in a text that is to be JSON; of a text that is
 * none, the parser tells. It reads the text once and calls nothing for each level.
 */
export function isNestedDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (let place = 0; place < json.length; place += 1) {
    const character = json.charCodeAt(place);
    if (character === QUOTE) {
      place = endOfText(json, place);
    } else if (character === OPEN_LIST || character === OPEN_OBJECT) {
      depth += 1;
      if (depth > most) return true;
    } else if (character === CLOSED_LIST || character === CLOSED_OBJECT) {
      depth -= 1;
    }
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSED_LIST, OPEN_OBJECT, CLOSED_OBJECT] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
];

/** The place of the quote that ends a text; the end of the JSON where none does. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}
