import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';

import { camelCase } from './camelCase.ts';
import type { Entity } from './entity.ts';
import { columnNames } from './entitySql.ts';

/**
 * The columns of an entity that a field of its rows reads, beside its identity and what its relations are joined by;
 * undefined where it may read any.
 */
export const columnsOfField = (
  entity: Entity,
  field: string,
  schema: GraphQLSchema,
): readonly string[] | undefined => {
  const { identity, reads, toOne, toMany, typeName } = entity;
  if (field === '__typename' || (field === 'id' && identity === undefined)) return [];
  const edge = toMany[field];
  const declared = reads?.[field];
  if (field in toOne) return declared ?? [];
  if (edge !== undefined) return [...(edge.key ?? []), ...(declared ?? [])];
  if (declared !== undefined) return declared;
  const column = columnNames(entity).find((name) => camelCase(name) === field);
  return column === undefined || hasResolver(schema, typeName, field) ? undefined : [column];
};

const hasResolver = (schema: GraphQLSchema, typeName: string, field: string): boolean => {
  const type = schema.getType(typeName);
  const types = isAbstractType(type)
    ? schema.getPossibleTypes(type)
    : isObjectType(type)
      ? [type]
      : [];
  return types.some((each) => each.getFields()[field]?.resolve !== undefined);
};
