import type { UserError } from './userError.ts';

/**
 * What a client is told where the tables themselves refuse a change (SQLSTATE class 23): another transaction did
 * meanwhile what this one cannot stand beside, or a rule is known to the tables alone. Undefined for other errors.
 */
export function errorOfViolation(error: unknown): UserError | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const violation = violations.get(String(error.code));
  if (violation === undefined) return undefined;
  const name = 'constraint' in error ? error.constraint : undefined;
  const rule = typeof name === 'string' ? ` (${name})` : '';
  return {
    code: violation.code,
    path: ['input'],
    message: `${violation.what}${rule}. ${violation.remedy}`,
  };
}

interface Violation extends Pick<UserError, 'code'> {
  readonly what: string;
  readonly remedy: string;
}

const violations: ReadonlyMap<string, Violation> = new Map([
  [
    '23503',
    {
      code: 'IN_USE',
      what: 'Another change took away, or came to need, what this one is about',
      remedy: 'Look at the records that the input names, and send it again.',
    },
  ],
  [
    '23505',
    {
      code: 'TAKEN',
      what: 'Another record has what this one would have for itself alone',
      remedy: 'Look for that record and change it, or give other values here.',
    },
  ],
  [
    '23514',
    {
      code: 'INVALID',
      what: 'The values together break a rule of the store',
      remedy: 'Correct them, and send the input again.',
    },
  ],
]);
