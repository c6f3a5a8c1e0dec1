import { sql } from 'kysely';

import { given } from '../../connections/conditions.ts';
import type { EntityFilter } from '../../connections/entity.ts';
import { searchKey } from '../../domain/searchKey.ts';
import type { TopicFilter } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { resolveReference } from '../resolveReferences.ts';
import { topic } from './topic.ts';

interface Resolved extends TopicFilter {
  readonly parentId: string | undefined;
}

export const topicFilter: EntityFilter = {
  async resolve(filter: TopicFilter, context: Context): Promise<Resolved> {
    const { parent } = filter;
    const parentId =
      typeof parent === 'string'
        ? await resolveReference(context, topic, parent, 'filter.parent')
        : undefined;
    return { ...filter, parentId };
  },

  where({ name, parentId }: Resolved, { column }) {
    return [
      ...given(name, (wanted) => sql`${column('sort_name')} = ${searchKey(wanted)}`),
      ...given(parentId, (id) => sql`${column('parent_id')} = ${id}::uuid`),
    ];
  },
};
