import { InputError } from '../connections/inputError.ts';
import { byId, rowByKey } from '../connections/rowsByKey.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import type { Entity } from '../connections/entity.ts';
import { requireGlobalId } from '../entities/globalId.ts';
import { nodes } from '../entities/nodes.ts';
import type { NodeRow } from '../entities/rows.ts';
import { rowKnownAt } from './rowKnownAt.ts';

const MOST_AT_ONCE = 100;

/** The records with given ids, of whatever type; each type costs one statement. */
export const nodeResolvers: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node(_, { id, knownAt }, context, info) {
    const { entity, key } = requireNode(id, 'id');
    return knownAt
      ? rowKnownAt(context, entity, key, knownAt, info)
      : rowByKey(context, byId(entity), [key], info);
  },

  nodes(_, { ids }, context, info) {
    if (ids.length > MOST_AT_ONCE) {
      throw new InputError(
        'ids',
        `${String(ids.length)} ids are too many. Ask for at most ${String(MOST_AT_ONCE)} at once.`,
      );
    }
    const wanted = ids.map((id, at) => requireNode(id, `ids[${String(at)}]`));
    return Promise.all(
      wanted.map(({ entity, key }) => rowByKey(context, byId(entity), [key], info)),
    );
  },
};

const requireNode = (id: string, argument: string): { entity: Entity<NodeRow>; key: string } => {
  const { typeName, id: key } = requireGlobalId(id, argument);
  const entity = nodes.get(typeName);
  if (entity !== undefined) return { entity, key };
  throw new InputError(
    argument,
    `"${id}" is not the id of a record. Pass the \`id\` of a record exactly as a query gave it.`,
  );
};
