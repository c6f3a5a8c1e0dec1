import type { Limits } from '../config/limits.ts';
import type { Guard } from './guardOperations.ts';
import { LimitError, type Excess } from './limitError.ts';
import { operationSize, type OperationSize } from './operationSize.ts';

/** Refuses an operation that is deeper, longer, or repeats itself more often than any page of a front end needs. */
export const limitSize =
  (limits: Limits): Guard =>
  ({ document, definition }) => {
    const size = operationSize(document, definition);
    for (const { limit, code, says, wayOut } of sizeLimits) {
      const [most, found] = [limits[limit], size[limit]];
      if (found > most) {
        throw new LimitError(
          `The operation ${says(found.toLocaleString('en'))}; at most ${most.toLocaleString('en')} are answered. ${wayOut}`,
          { code, limit, most, found },
        );
      }
    }
    return undefined;
  };

interface SizeLimit {
  readonly limit: keyof OperationSize & keyof Limits;
  readonly code: Excess['code'];
  readonly says: (found: string) => string;
  readonly wayOut: string;
}

const sizeLimits: readonly SizeLimit[] = [
  {
    limit: 'depth',
    code: 'QUERY_TOO_DEEP',
    says: (found) => `is ${found} fields deep`,
    wayOut: 'Ask for the ids of the deepest records, and for the records by `nodes(ids:)`.',
  },
  {
    limit: 'nesting',
    code: 'QUERY_TOO_DEEP',
    says: (found) => `is ${found} fields deep, with those of introspection`,
    wayOut: 'Ask for the rest by `__type(name:)`.',
  },
  {
    limit: 'selections',
    code: 'QUERY_TOO_LARGE',
    says: (found) =>
      `selects ${found} fields and fragments, with what its fragments repeat, counted`,
    wayOut: 'Ask for fewer, or in several requests.',
  },
  {
    limit: 'aliases',
    code: 'QUERY_TOO_LARGE',
    says: (found) => `has ${found} aliases, with those that its fragments repeat, counted`,
    wayOut: 'Ask for many records by `nodes(ids:)` or a filter, or in several requests.',
  },
  {
    limit: 'directives',
    code: 'QUERY_TOO_LARGE',
    says: (found) => `has ${found} directives, with those that its fragments repeat, counted`,
    wayOut: 'Put fields with the same condition into one fragment with one directive.',
  },
];
