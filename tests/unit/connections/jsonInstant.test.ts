import { readInstant } from '../../../src/connections/jsonInstant.ts';

it.each([
  ['2026-01-05T02:00:00+00:00', '2026-01-05T02:00:00.000Z'],
  ['2026-01-05T02:00:00.5+00:00', '2026-01-05T02:00:00.500Z'],
  [null, null],
])('reads %s as %s, as the store gives it', (json, instant) => {
  expect(readInstant(json)).toBe(instant);
});
