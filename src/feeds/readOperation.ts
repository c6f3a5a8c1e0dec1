import { readFileSync } from 'node:fs';

const folder = new URL('operations/', import.meta.url);

/** The document of a feed's operation, with the fragment of events that all of them use. */
export function readOperation(name: string): string {
  return [name, 'eventText']
    .map((file) => readFileSync(new URL(`${file}.graphql`, folder), 'utf8'))
    .join('\n');
}
