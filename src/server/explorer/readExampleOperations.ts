import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('operations/', import.meta.url);

/**
 * The example operations that both explorers open with, in the order of their file names.
 * Each is a document of one named operation under a comment that says what it shows.
 */
export function readExampleOperations(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
