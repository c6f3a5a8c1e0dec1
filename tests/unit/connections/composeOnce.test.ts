import { date } from '../../../src/connections/columnType.ts';
import { composeOnce } from '../../../src/connections/composeOnce.ts';
import { composePage } from '../../../src/connections/composePage.ts';
import { defineEntity } from '../../../src/connections/defineEntity.ts';
import type { Entity } from '../../../src/connections/entity.ts';
import { orderOf } from '../../../src/connections/order.ts';
import { everything, through } from '../../../src/connections/origin.ts';
import type { PageRequest } from '../../../src/connections/pageRequest.ts';

const event: Entity = defineEntity({
  typeName: 'Event',
  table: 'event',
  columns: ['id', 'earliest'],
  orders: { WHEN: [{ column: 'earliest', type: date }] },
  defaultOrder: { field: 'WHEN', direction: 'DESC' },
});

const request: PageRequest = {
  entity: event,
  origin: through('event_pair', {
    parent: ['first_country_id', 'second_country_id'],
    child: 'event_id',
  }),
  args: {},
  where: () => [],
  order: orderOf(event, event.defaultOrder),
  page: { size: 20, fromEnd: false },
  selection: {
    rows: true,
    totalCount: true,
    hasNextPage: true,
    hasPreviousPage: false,
    selected: {},
  },
};

it.each([
  ['one parent', [['a'], ['b']]],
  ['one parent whose key has the same part twice', [['a'], ['a']]],
  [
    'several parents',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('gives the statement and the parameters of composePage, for %s, each time', (_, keys) => {
  const { query } = composePage(request, keys);
  for (let turn = 0; turn < 3; turn += 1) {
    const { sql, parameters } = composeOnce('Relation.events', request, keys).query;
    expect({ sql, parameters }).toEqual({ sql: query.sql, parameters: query.parameters });
  }
});

it('composes the list of a root, which has no key', () => {
  const ofRoot = { ...request, origin: everything };
  const { sql, parameters } = composePage(ofRoot, []).query;
  expect(composeOnce('Query.events', ofRoot, []).query).toMatchObject({ sql, parameters });
});

it('composes once what has one name, and again what has another', () => {
  const rows = ['Some.list', 'Some.list', 'Other.list'].map(
    (name) => composeOnce(name, request, [['a'], ['b']]).rows,
  );
  expect([rows[0] === rows[1], rows[0] === rows[2]]).toEqual([true, false]);
});
