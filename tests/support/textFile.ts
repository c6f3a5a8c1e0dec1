import type { InputFile } from '../../src/imports/reading/inputFile.ts';

/** A file that is being imported, made of its text; `beside` are the files that lie in the same folder, by name. */
export function textFile(
  text: string,
  name = 'file.txt',
  beside: Readonly<Record<string, string>> = {},
): InputFile {
  return {
    name,
    async *lines() {
      const lines = text.split(/\r?\n/);
      if (lines.at(-1) === '') lines.pop();
      yield* lines;
    },
    async *chunks() {
      yield await Promise.resolve(text);
    },
    text: () => Promise.resolve(text),
    beside: (neighbour) => {
      const found = beside[neighbour];
      return Promise.resolve(found === undefined ? undefined : textFile(found, neighbour, beside));
    },
  };
}
