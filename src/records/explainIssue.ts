import { z } from 'zod';
import { nearest } from '../domain/nearest.ts';

/** Says of one refusal by zod what is wrong and what to do; undefined leaves zod's own words. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return `${JSON.stringify(issue.input)} is not one of ${issue.values.join(', ')}.${nearest(issue.input, issue.values.map(String))}`;
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.inst);
    case 'too_small':
      if (issue.origin === 'number') return outOfRange(issue.input, issue.minimum, 'least');
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'is empty; fill it in or leave the key out'
        : undefined;
    case 'too_big':
      return issue.origin === 'number' ? outOfRange(issue.input, issue.maximum, 'most') : undefined;
    default:
      return undefined;
  }
}

const outOfRange = (input: unknown, bound: unknown, which: 'least' | 'most'): string =>
  `is ${String(input)}, and ${String(bound)} is the ${which}; correct it`;

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing; add it';
  const isText = expected === 'string';
  if (isText && (typeof input === 'number' || typeof input === 'boolean')) {
    return `YAML reads ${String(input)} as a ${typeof input}, but text is wanted; put quotes around it, as in the source: '2.3', '042'`;
  }
  return `wants ${names[expected] ?? expected}, found ${kindOf(input)}`;
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  boolean: 'true or false',
};

function kindOf(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'a map' : JSON.stringify(input);
}

function unknownKeys(keys: readonly string[], form: unknown): string {
  const known = form instanceof z.ZodObject ? Object.keys(form.shape) : [];
  const each = keys.map((key) => `"${key}" is not a key here.${nearest(key, known)}`);
  return `${each.join(' ')} Known keys: ${known.join(', ')}`;
}
