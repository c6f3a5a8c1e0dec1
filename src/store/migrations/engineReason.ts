/** The words of the schema engine that concern a reader: without its own call stack. */
export function engineReason(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => /^\S/.test(line) && line !== 'external connector error');
  return lines.join(' ');
}
