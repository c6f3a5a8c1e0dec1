import fc from 'fast-check';

import {
  date,
  enumeration,
  float8,
  int4,
  text,
  timestamptz,
  uuid,
  type ColumnType,
} from '../../../src/connections/columnType.ts';
import {
  decodeCursor,
  encodeCursor,
  type CursorKind,
  type OrderValues,
} from '../../../src/connections/cursor.ts';
import { DatePrecision } from '../../../src/generated/database.ts';
import { InputError } from '../../../src/connections/inputError.ts';

const precision = enumeration('date_precision', DatePrecision);
const kind: CursorKind = { name: 'Event.WHEN.DESC', types: [date, precision, uuid] };

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const places = fc.tuple(day, fc.constantFrom('DAY', 'MONTH', 'YEAR'), fc.uuid({ version: 5 }));

it('gives back the values that it was made of', () => {
  fc.assert(
    fc.property(places, (values) => {
      expect(decodeCursor(kind, encodeCursor(kind, values), 'after')).toEqual(values);
    }),
  );
});

it('refuses every other text as bad input', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
      expect(() => decodeCursor(kind, text, 'after')).toThrow(InputError);
    }),
  );
});

it('refuses values of another type, in whatever place', () => {
  fc.assert(
    fc.property(places, fc.nat(2), fc.jsonValue(), (values, at, other) => {
      fc.pre(typeof other !== 'string');
      const forged = (values as readonly unknown[]).with(at, other) as OrderValues;

      expect(() => decodeCursor(kind, encodeCursor(kind, forged), 'after')).toThrow(/damaged/);
    }),
  );
});

it('refuses the cursor of another order', () => {
  const other = encodeCursor({ ...kind, name: 'Event.WHEN.ASC' }, ['2026-01-04', 'DAY', 'x']);

  expect(() => decodeCursor(kind, other, 'after')).toThrow(/Event.WHEN.ASC.*Event.WHEN.DESC/);
});

it.each<[ColumnType, unknown]>([
  [date, '2026-02-30'],
  [date, 'infinity'],
  [float8, null],
  [int4, 2 ** 31],
  [text, 'a\u0000b'],
  [text, '\uD800'],
  [timestamptz, '2026-01-04'],
  [uuid, '2026'],
  [precision, 'constructor'],
  [precision, 'HOUR'],
])('takes a value only if it is of the type: %j, %j', (type, value) => {
  const one: CursorKind = { name: 'X.Y.ASC', types: [type] };

  expect(() => decodeCursor(one, encodeCursor(one, [value]), 'after')).toThrow(/damaged/);
});
