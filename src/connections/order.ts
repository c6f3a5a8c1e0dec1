import { sql } from 'kysely';

import { uuid } from './columnType.ts';
import type { CursorKind, OrderValues } from './cursor.ts';
import type { ColumnReference, Direction, Entity, OrderChoice, OrderKey, Sql } from './entity.ts';

/** A total order of an entity's rows: the keys of the choice, then the unique id. */
export interface Order {
  readonly keys: readonly OrderKey[];
  readonly direction: Direction;
  readonly cursor: CursorKind;
}

const ID: OrderKey = { column: 'id', type: uuid };

export const orderOf = (entity: Entity, choice: OrderChoice): Order => {
  const declared = choice.field === 'ID' ? [] : entity.orders[choice.field];
  if (declared === undefined) {
    throw new Error(`${entity.typeName} declares no order by ${choice.field}.`);
  }
  const keys = [...declared, ID];
  return {
    keys,
    direction: choice.direction,
    cursor: {
      name: `${entity.typeName}.${choice.field}.${choice.direction}`,
      types: keys.map(({ type }) => type),
    },
  };
};

/** The SQL of each key: a column, or the value that stands in for null. */
export const orderExpressions = (order: Order, column: ColumnReference): readonly Sql[] =>
  order.keys.map((key) =>
    key.absent === undefined
      ? column(key.column)
      : sql`coalesce(${column(key.column)}, ${key.absent})`,
  );

/** `a desc, b desc, id desc`: every key runs the same way, so that a row value compares as the order does. */
export const orderBy = (expressions: readonly Sql[], direction: Direction): Sql => {
  const way = direction === 'ASC' ? sql`asc` : sql`desc`;
  return sql.join(expressions.map((expression) => sql`${expression} ${way}`));
};

/** `(a, b, id) > ($1::date, $2::text, $3::uuid)`: the rows after, or before, the place of a cursor. */
export const beyond = (
  order: Order,
  expressions: readonly Sql[],
  values: OrderValues,
  side: 'after' | 'before',
  inclusive = false,
): Sql => {
  const greater = (order.direction === 'ASC') === (side === 'after');
  const operator = sql.raw(`${greater ? '>' : '<'}${inclusive ? '=' : ''}`);
  const bounds = order.keys.map(({ type }, at) => sql`${values[at]}::${sql.raw(type.sql)}`);
  return sql`(${sql.join(expressions)}) ${operator} (${sql.join(bounds)})`;
};

export const opposite = (direction: Direction): Direction => (direction === 'ASC' ? 'DESC' : 'ASC');
