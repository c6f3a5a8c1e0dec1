import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

import { readEdtf } from '../domain/readEdtf.ts';
import { slugPattern } from '../domain/slugPattern.ts';

/** A scalar that is text on both sides; `read` gives its normal form, or throws what was wrong and what to do. */
const textScalar = (
  name: string,
  read: (text: string) => string,
): GraphQLScalarType<string, string> => {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new TypeError(`A ${name} is a string.`);
    return read(value);
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
};

const isCalendarDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export const scalars = {
  CountryCode: textScalar('CountryCode', (text) => {
    if (/^[A-Za-z]{2,3}$/.test(text)) return text.toUpperCase();
    if (slugPattern.test(text)) return text;
    throw new TypeError(
      'A country code is ISO 3166-1, alpha-2 or alpha-3, such as "KR" or "KOR", or the slug of a country, such as "hawaii".',
    );
  }),

  Date: textScalar('Date', (text) => {
    if (isCalendarDay(text)) return text;
    throw new TypeError('A date is a day of the calendar as YYYY-MM-DD, such as "2026-01-04".');
  }),

  DateTime: textScalar('DateTime', (text) => {
    const instant = new Date(text);
    if (
      /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) &&
      !Number.isNaN(instant.getTime())
    ) {
      return instant.toISOString();
    }
    throw new TypeError('An instant is RFC 3339, such as "2026-01-04T07:54:00Z".');
  }),

  JSON: new GraphQLScalarType({
    name: 'JSON',
    parseValue() {
      throw new TypeError('JSON is given, and never taken.');
    },
  }),

  EDTF: textScalar('EDTF', (text) => readEdtf(text).edtf),
};
