import { sql } from 'kysely';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function read(expression: string, ...parameters: unknown[]): Promise<unknown> {
  const parts = expression
    .split('?')
    .flatMap((text, index) => [
      ...(index === 0 ? [] : [sql.val(parameters[index - 1])]),
      sql.raw(text),
    ]);
  const [row] = await store.runArrays(sql`select ${sql.join(parts, sql``)}`.compile(database));
  return row?.[0];
}

describe('A value that is read', () => {
  it.each([
    ['date', `date '0001-01-01'`, '0001-01-01'],
    [
      'instant with milliseconds',
      `timestamptz '2026-01-05 11:00:00.5+09'`,
      '2026-01-05T02:00:00.500Z',
    ],
    [
      'instant without a fraction',
      `timestamptz '2026-01-05 02:00:00Z'`,
      '2026-01-05T02:00:00.000Z',
    ],
    ['big integer', '12345678901::int8', 12345678901],
    ['count', '(select count(*) from country)', 0],
    ['decimal', '1.50::numeric', 1.5],
    ['fraction', '0.1::float8', 0.1],
    ['truth', 'true', true],
    ['JSON', `'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
    ['JSON null', `'null'::jsonb`, null],
    ['SQL null', 'null::date', null],
    ['enum', `'HOST'::party_role`, 'HOST'],
    ['array of enums', `array['HOST', 'GUEST']::party_role[]`, ['HOST', 'GUEST']],
    ['empty array', `'{}'::party_role[]`, []],
    ['array of dates', `array[date '2026-01-05', null]`, ['2026-01-05', null]],
    ['array of instants', `array[timestamptz '2026-01-05Z']`, ['2026-01-05T00:00:00.000Z']],
    ['array of texts', `array['a"b', '{c}', 'NULL', ' ', '']`, ['a"b', '{c}', 'NULL', ' ', '']],
    ['array of numbers', 'array[1.5, 2]::numeric[]', [1.5, 2]],
    [
      'nested array',
      'array[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'uuid',
      `'5c29d33e-53f1-4964-aacf-92d8ab985e99'::uuid`,
      '5c29d33e-53f1-4964-aacf-92d8ab985e99',
    ],
  ])('is equal on every store: %s', async (_, expression, expected) => {
    expect(await read(expression)).toEqual(expected);
  });
});

describe('A parameter', () => {
  it.each([
    ['text', '?::text', `it's "한국" \\ {a}`],
    ['number', '?::int', -7],
    ['fraction', '?::float8', 0.1],
    ['truth', '?::boolean', false],
    ['null', '?::text', null],
    ['date', '?::date', '2026-01-05'],
    ['enum', '?::event_kind', 'MEETING'],
    ['JSON', '?::jsonb', { a: [1, { b: null }] }],
    ['array of texts', '?::text[]', ['a"b', '\\', '{c}', 'NULL', null, '']],
    ['array of enums', '?::event_kind[]', ['MEETING', 'INCIDENT']],
    [
      'nested array',
      '?::int[]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['empty array', '?::uuid[]', []],
  ])('comes back as it was sent: %s', async (_, expression, value) => {
    expect(await read(expression, value)).toEqual(value);
  });
});
