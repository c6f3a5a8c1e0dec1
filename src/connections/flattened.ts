import { sql } from 'kysely';

import { database } from '../store/sql.ts';
import type { Sql } from './entity.ts';

/** The same SQL in one piece, for what is kept and becomes part of many statements: its own parts are compiled once. */
export const flattened = (expression: Sql): Sql => {
  const { sql: text, parameters } = expression.compile(database);
  const pieces = text.split(/\$\d+/);
  return sql(Object.assign(pieces, { raw: pieces }), ...parameters);
};
