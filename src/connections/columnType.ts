import { isStorableText } from '../domain/isStorableText.ts';

/** The type of a key of an order: its name in SQL, and which values of a cursor are of it. */
export interface ColumnType {
  readonly sql: string;
  readonly holds: (value: unknown) => boolean;
}

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const isInstant = (value: unknown): boolean => {
  if (!matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)(value)) return false;
  const instant = new Date(String(value));
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === value;
};

const isDay = (value: unknown): boolean =>
  matches(/^\d{4}-\d{2}-\d{2}$/)(value) && isInstant(`${String(value)}T00:00:00.000Z`);

const isText = (value: unknown): boolean => typeof value === 'string' && isStorableText(value);

export const date: ColumnType = { sql: 'date', holds: isDay };

export const timestamptz: ColumnType = { sql: 'timestamptz', holds: isInstant };

export const text: ColumnType = { sql: 'text', holds: isText };

export const float8: ColumnType = { sql: 'float8', holds: Number.isFinite };

export const int4: ColumnType = {
  sql: 'int4',
  holds: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
};

export const uuid: ColumnType = {
  sql: 'uuid',
  holds: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
};

/** An enumerated type, which orders as its values are declared. */
export const enumeration = (
  sql: string,
  vocabulary: Readonly<Record<string, string>>,
): ColumnType => ({
  sql,
  holds: (value) => typeof value === 'string' && Object.hasOwn(vocabulary, value),
});
