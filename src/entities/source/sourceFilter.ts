import { anyOf } from '../../connections/conditions.ts';
import type { EntityFilter } from '../../connections/entity.ts';
import { InputError } from '../../connections/inputError.ts';
import type { SourceFilter } from '../../generated/graphql.ts';
import { database } from '../../store/sql.ts';
import type { Context } from '../context.ts';
import { distinctNames } from '../distinctNames.ts';
import { shortened } from '../shortened.ts';

export const sourceFilter: EntityFilter = {
  async resolve(filter: SourceFilter, { store }: Context): Promise<SourceFilter> {
    const wanted = distinctNames(filter.publishers ?? [], 'filter.publishers');
    if (wanted.length === 0) return filter;
    const known = await store.run(
      database
        .selectFrom('source')
        .select('publisher')
        .distinct()
        .where('publisher', 'in', wanted)
        .compile(),
    );
    const missing = wanted.find((name) => !known.some(({ publisher }) => publisher === name));
    if (missing === undefined) return filter;
    throw new InputError(
      'filter.publishers',
      `there is no publisher "${shortened(missing)}". Spell it as Source.publisher is; sources { nodes { publisher } } lists them.`,
    );
  },

  where: ({ publishers }: SourceFilter, { column }) =>
    anyOf(column('publisher'), publishers, 'text'),
};
