import { readFileSync } from 'node:fs';
import { FilterError } from '../exports/readFilter.ts';

/** The JSON of a filter, as it is given or from the file whose path follows an `@`. */
export function readFilterText(given: string): string {
  if (!given.startsWith('@')) return given;
  try {
    return readFileSync(given.slice(1), 'utf8');
  } catch (error) {
    throw new FilterError(
      `The filter cannot be read: ${error instanceof Error ? error.message : String(error)}. After @ comes the path of a file that holds it in JSON.`,
      { cause: error },
    );
  }
}
