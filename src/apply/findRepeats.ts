import type { SeedProblem } from '../imports/seeds/seedProblem.ts';
import { pathText } from '../records/pathText.ts';
import { type Entry, keyText } from './reading/entry.ts';

/** Entries of a record of which another entry spoke already: which of the two should be true, nobody could say. */
export function findRepeats(entries: readonly Entry[]): SeedProblem[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry): SeedProblem[] => {
    const { document, type, at } = entry;
    const line = document.lineAt(at);
    const text = `${type} ${keyText(entry)}`;
    const before = first.get(text);
    if (before === undefined) first.set(text, `${document.file}:${line}`);
    if (before === undefined) return [];
    const message = `the ${type} "${keyText(entry)}" stands already at ${before}; merge the two`;
    return [{ file: document.file, line, path: pathText(at), message }];
  });
}
