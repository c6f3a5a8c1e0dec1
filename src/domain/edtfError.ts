/** A date that cannot be read. The message names the text, what is wrong with it, and the remedy. */
export class EdtfError extends Error {
  readonly text: string;

  constructor(text: string, problem: string, remedy: string) {
    super(`${JSON.stringify(shortened(text))} ${problem}. ${remedy}.`);
    this.name = 'EdtfError';
    this.text = text;
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
