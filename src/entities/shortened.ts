/** The beginning of a text, for a message that repeats what a client sent. */
export const shortened = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60)}…` : text;
