import { sql } from 'kysely';

import { date } from '../../../src/connections/columnType.ts';
import { composePage } from '../../../src/connections/composePage.ts';
import { defineEntity } from '../../../src/connections/defineEntity.ts';
import type { Entity } from '../../../src/connections/entity.ts';
import { reference } from '../../../src/connections/entitySql.ts';
import { InputError } from '../../../src/connections/inputError.ts';
import { orderOf } from '../../../src/connections/order.ts';
import { byColumn, everything, through } from '../../../src/connections/origin.ts';
import type { PageRequest } from '../../../src/connections/pageRequest.ts';
import type { AskedSummary } from '../../../src/connections/summary.ts';

const country: Entity = defineEntity({
  typeName: 'Country',
  table: 'country',
  columns: ['id', 'name'],
  orders: {},
  defaultOrder: { field: 'ID', direction: 'ASC' },
});

const meeting: Entity = defineEntity({
  typeName: 'Meeting',
  table: 'event',
  columns: ['id', 'earliest'],
  details: () => [{ table: 'meeting', columns: ['format'] }],
  discriminator: { column: 'kind', value: 'MEETING' },
  toOne: () => ({ country: reference(country, 'country_id') }),
  orders: { WHEN: [{ column: 'earliest', type: date }] },
  defaultOrder: { field: 'WHEN', direction: 'DESC' },
});

const spine = through('event_country', {
  parent: ['country_id'],
  child: 'event_id',
  carries: ['kind', 'earliest'],
});

const perCountry: AskedSummary = {
  entity: { ...country, columns: ['id', 'events'] },
  longest: 9,
  select: ({ from, column }, where) =>
    sql`select ${column('country_id')} as id, count(*) as events from ${from} where ${where} group by 1`,
  tooLong: () => new InputError('by', 'too many'),
  complete: (row) => row,
};

const nothing = {
  rows: false,
  totalCount: false,
  hasNextPage: false,
  hasPreviousPage: false,
  selected: {},
};

const request: PageRequest = {
  entity: meeting,
  origin: everything,
  args: {},
  where: () => [],
  order: orderOf(meeting, meeting.defaultOrder),
  page: { size: 20, fromEnd: false },
  selection: { ...nothing, rows: true },
};

function sqlOf(changes: Partial<PageRequest>, keys: string[][] = []): string {
  const { query } = composePage({ ...request, ...changes }, keys);
  return query.sql.replace(/\s+/g, ' ').replaceAll('"', '');
}

it('reads a root list as one page without a parent', () => {
  expect(sqlOf({})).toMatchInlineSnapshot(
    `"select parent.position, null, null, page.id, page.earliest, page.format, page.order_0, page.order_1 from (select 1 as position) as parent left join lateral (select node.id as id, node.earliest as earliest, node_meeting.format as format, node.earliest as order_0, node.id as order_1 from event as node left join meeting as node_meeting on node_meeting.id = node.id where (node.kind = 'MEETING') order by node.earliest desc, node.id desc limit 20) as page on true order by parent.position, page.order_0 desc, page.order_1 desc"`,
  );
});

it('reads the page of each parent from the spine, by its order', () => {
  expect(sqlOf({ origin: spine }, [['a', 'b']])).toMatchInlineSnapshot(
    `"select parent.position, null, null, page.id, page.earliest, page.format, page.order_0, page.order_1 from unnest($1::uuid[]) with ordinality as parent (key_0, position) left join lateral (select spine.event_id as id, spine.earliest as earliest, node_meeting.format as format, spine.earliest as order_0, spine.event_id as order_1 from event_country as spine left join event as node on node.id = spine.event_id left join meeting as node_meeting on node_meeting.id = node.id where (spine.country_id = parent.key_0 and spine.kind = 'MEETING') order by spine.earliest desc, spine.event_id desc limit 20) as page on true order by parent.position, page.order_0 desc, page.order_1 desc"`,
  );
});

it('asks for one row more only where the next page is asked for', () => {
  const selection = { ...request.selection, hasNextPage: true };

  expect(sqlOf({ selection })).toContain('limit 21');
});

it('counts alone where only the total is selected, and leaves the other tables to the planner', () => {
  expect(
    sqlOf({ origin: spine, selection: { ...nothing, totalCount: true } }, [['a']]),
  ).toMatchInlineSnapshot(
    `"select parent.position, total.count, null, null from (select $1::uuid as key_0, 1 as position) as parent left join lateral (select count(*) as count from event_country as spine left join event as node on node.id = spine.event_id left join meeting as node_meeting on node_meeting.id = node.id where (spine.country_id = parent.key_0 and spine.kind = 'MEETING')) as total on true order by parent.position"`,
  );
});

it('begins after a cursor by a row value, and looks back only where that is asked for', () => {
  const id = '00000000-0000-5000-8000-000000000000';

  expect(
    sqlOf({
      page: { size: 5, fromEnd: false, after: ['2026-01-04', id] },
      selection: { ...request.selection, hasPreviousPage: true },
    }),
  ).toMatchInlineSnapshot(
    `"select parent.position, null, other.found, page.id, page.earliest, page.format, page.order_0, page.order_1 from (select 1 as position) as parent left join lateral (select exists (select 1 from event as node left join meeting as node_meeting on node_meeting.id = node.id where (node.kind = 'MEETING' and (node.earliest, node.id) >= ($1::date, $2::uuid))) as found) as other on true left join lateral (select node.id as id, node.earliest as earliest, node_meeting.format as format, node.earliest as order_0, node.id as order_1 from event as node left join meeting as node_meeting on node_meeting.id = node.id where (node.kind = 'MEETING' and (node.earliest, node.id) < ($3::date, $4::uuid)) order by node.earliest desc, node.id desc limit 5) as page on true order by parent.position, page.order_0 desc, page.order_1 desc"`,
  );
});

it('joins a to-one relation where it is selected', () => {
  expect(
    sqlOf({
      entity: { ...meeting, columns: ['id', 'country_id'], details: [] },
      origin: byColumn('place_id'),
      selection: { ...request.selection, selected: { toOne: { country: {} } } },
    }),
  ).toMatchInlineSnapshot(
    `"select parent.position, null, null, page.id, page.country_id, one_0.id, one_0.name, page.order_0, page.order_1 from unnest($1::uuid[]) with ordinality as parent (key_0, position) left join lateral (select node.id as id, node.country_id as country_id, node.earliest as order_0, node.id as order_1 from event as node where (node.place_id = parent.key_0 and node.kind = 'MEETING') order by node.earliest desc, node.id desc limit 20) as page on true left join lateral (select one.id as id, one.name as name from country as one where one.id = page.country_id ) as one_0 on true order by parent.position, page.order_0 desc, page.order_1 desc"`,
  );
});

it('reads what is selected alone, with what rows are told apart and joined by', () => {
  expect(
    sqlOf({
      entity: { ...meeting, columns: ['id', 'country_id', 'title'] },
      origin: byColumn('place_id'),
      selection: {
        ...request.selection,
        selected: { columns: ['format'], toOne: { country: { columns: [] } } },
      },
    }),
  ).toMatchInlineSnapshot(
    `"select parent.position, null, null, page.id, page.country_id, page.format, one_0.id, page.order_0, page.order_1 from unnest($1::uuid[]) with ordinality as parent (key_0, position) left join lateral (select node.id as id, node.country_id as country_id, node_meeting.format as format, node.earliest as order_0, node.id as order_1 from event as node left join meeting as node_meeting on node_meeting.id = node.id where (node.place_id = parent.key_0 and node.kind = 'MEETING') order by node.earliest desc, node.id desc limit 20) as page on true left join lateral (select one.id as id from country as one where one.id = page.country_id ) as one_0 on true order by parent.position, page.order_0 desc, page.order_1 desc"`,
  );
});

it('gives what a list comes to by the conditions of the list, beside its total', () => {
  const changes = {
    summary: perCountry,
    order: orderOf(country, country.defaultOrder),
    selection: { ...request.selection, totalCount: true },
  };

  expect(sqlOf({ ...changes, origin: spine }, [['a']])).toMatchInlineSnapshot(
    `"select parent.position, total.count, null, page.id, page.events, page.order_0 from (select $1::uuid as key_0, 1 as position) as parent left join lateral (select count(*) as count from event_country as spine left join event as node on node.id = spine.event_id left join meeting as node_meeting on node_meeting.id = node.id where (spine.country_id = parent.key_0 and spine.kind = 'MEETING')) as total on true left join lateral (select node.id as id, node.events as events, node.id as order_0 from (select node.country_id as id, count(*) as events from event_country as spine left join event as node on node.id = spine.event_id left join meeting as node_meeting on node_meeting.id = node.id where (spine.country_id = parent.key_0 and spine.kind = 'MEETING') group by 1) as node where true order by node.id asc limit 20) as page on true order by parent.position, page.order_0 asc"`,
  );
});
