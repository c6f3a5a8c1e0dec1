import { isStorableText } from '../domain/isStorableText.ts';
import type { EventFilter } from '../generated/graphql.ts';
import { pathText } from '../records/pathText.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { coerceEventFilter } from '../schema/coerceEventFilter.ts';

/** A filter cannot be used. The message names what is wrong in it by its path, and what to do. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

/**
 * Reads a filter that is written in JSON: the `filter` argument of the API's lists of events, checked as GraphQL
 * checks a variable, so that what is wrong is named with its path and a suggestion.
 * @throws FilterError with everything that is wrong
 */
export function readFilter(text: string): EventFilter {
  const problems: string[] = [];
  const filter = coerceEventFilter(buildSchema(), readJson(text), (path, message) => {
    problems.push(`${pathText(['filter', ...path])}: ${message}`);
  });
  if (problems.length > 0) throw new FilterError(problems.join('\n'));
  return filter;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && !isStorableText(value)) {
        throw new SyntaxError('it holds a character that no text of the record can have');
      }
      return value;
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new FilterError(
      `The filter is not JSON: ${error.message}. Write it as {"pair": ["KR", "CN"], "when": {"from": "2025-01-01"}}, ` +
        'in single quotes on a command line, or name a file that holds it: --filter @filter.json',
      { cause: error },
    );
  }
}
