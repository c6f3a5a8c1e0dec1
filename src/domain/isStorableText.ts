/** Whether a database of UTF-8 text can hold it: neither the character NUL nor half a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

const loneSurrogate = /\p{Surrogate}/u;
