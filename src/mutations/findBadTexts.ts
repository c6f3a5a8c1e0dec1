import type { InputPath, UserError } from './userError.ts';

/** The most characters that a text may have, by its key; where nothing is said, `usual`. */
const longest: Readonly<Record<string, number>> = {
  description: 5_000,
  idempotencyKey: 100,
  locator: 200,
  note: 2_000,
  quotation: 300,
  reason: 1_000,
  summary: 5_000,
  text: 20_000,
  url: 2_000,
};
const usual = 500;

/** Texts in an input that say nothing, begin or end with a space, or are longer than their place holds. */
export function findBadTexts(input: object, path: InputPath): UserError[] {
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) =>
    textErrors(value, Array.isArray(input) ? Number(key) : key, path),
  );
}

function textErrors(value: unknown, key: string | number, path: InputPath): UserError[] {
  const at = [...path, key];
  if (typeof value === 'object' && value !== null) return findBadTexts(value, at);
  if (typeof value !== 'string') return [];
  const message = faultOf(value, longest[key] ?? usual);
  return message === undefined ? [] : [{ code: 'INVALID', message, path: at }];
}

function faultOf(text: string, most: number): string | undefined {
  if (text.trim() === '') return 'is empty; fill it in, leave it out, or pass null to clear it';
  if (text !== text.trim()) return 'begins or ends with a space; remove it';
  return text.length > most
    ? `has ${String(text.length)} characters, and at most ${String(most)} fit; shorten it`
    : undefined;
}
