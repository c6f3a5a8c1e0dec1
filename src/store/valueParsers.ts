import { parse as parseArray } from 'postgres-array';

type ValueParser = (text: string) => unknown;

/** The parser of each type, by the type's object id; a type that is not listed is read as its text. */
export type ValueParsers = Readonly<Record<number, ValueParser>>;

const asText: ValueParser = (text) => text;
const asBoolean: ValueParser = (text) => text === 't';
const asJson: ValueParser = (text) => JSON.parse(text);

/** `2026-01-05 02:00:00.5+00` → `2026-01-05T02:00:00.500Z`: the session's time zone is UTC on every store. */
const asInstant: ValueParser = (text) => {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!parts) return text;
  const [, day, time, fraction = ''] = parts;
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
};

const asArrayOf =
  (parser: ValueParser): ValueParser =>
  (text) =>
    parseArray(text, parser);

// [type, its array type, parser], from PostgreSQL's pg_type.dat: these ids never change.
const builtInTypes: [number, number, ValueParser][] = [
  [16, 1000, asBoolean], // bool
  [17, 1001, asText], // bytea
  [19, 1003, asText], // name
  [20, 1016, Number], // int8
  [21, 1005, Number], // int2
  [23, 1007, Number], // int4
  [25, 1009, asText], // text
  [26, 1028, Number], // oid
  [114, 199, asJson], // json
  [700, 1021, Number], // float4
  [701, 1022, Number], // float8
  [1042, 1014, asText], // bpchar
  [1043, 1015, asText], // varchar
  [1082, 1182, asText], // date
  [1083, 1183, asText], // time
  [1114, 1115, asText], // timestamp
  [1184, 1185, asInstant], // timestamptz
  [1186, 1187, asText], // interval
  [1700, 1231, Number], // numeric
  [2950, 2951, asText], // uuid
  [3802, 3807, asJson], // jsonb
];

/** Which array types a database's enums have; their ids differ from database to database. */
export const enumArrayTypes = `select typarray::int from pg_type where typtype = 'e'`;

/** Makes the parsers that every store reads with; `textArrayTypes` are further array types, of enums. */
export function valueParsers(textArrayTypes: number[]): ValueParsers {
  const parsers: Record<number, ValueParser> = {};
  for (const [type, arrayType, parser] of builtInTypes) {
    parsers[type] = parser;
    parsers[arrayType] = asArrayOf(parser);
  }
  for (const arrayType of textArrayTypes) parsers[arrayType] = asArrayOf(asText);
  return parsers;
}
