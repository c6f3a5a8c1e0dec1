import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';

import { camelCase } from '../../../src/connections/camelCase.ts';
import type { Entity } from '../../../src/connections/entity.ts';
import { columnNames } from '../../../src/connections/entitySql.ts';
import { derivedResolvers } from '../../../src/entities/derivedResolvers.ts';
import { reachableEntities } from '../../../src/entities/reachableEntities.ts';
import { resolvers } from '../../../src/entities/resolvers.ts';
import { buildSchema } from '../../../src/schema/buildSchema.ts';

const schema = buildSchema();

const entities = reachableEntities();
const written: Partial<Record<string, object>> = resolvers;
const derived = derivedResolvers();

const fields = [...entities.values()].flatMap((entity) =>
  fieldsOf(entity).map(({ name, type }): [string, Entity, string, GraphQLOutputType] => [
    `${entity.typeName}.${name}`,
    entity,
    name,
    type,
  ]),
);

it('reaches every object type but those that carry a page, a part of a row or what a mutation did', () => {
  const types = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        isObjectType(type) &&
        !/^(__|Query$|Mutation$)|(Connection|Edge|Payload|Result)$/.test(type.name),
    )
    .map(({ name }) => name);

  expect(types.filter((name) => !entities.has(name)).sort()).toEqual([
    'KnownName',
    'Magnitude',
    'PageInfo',
    'RateLimit',
    'SearchMatch',
    'Statistics',
    'StatisticsPeriod',
    'TextRange',
    'UserError',
    'Viewer',
    'When',
  ]);
});

it.each(fields)(
  '%s is answered by a column, a relation, an edge or a resolver',
  (_, entity, name) => {
    const answered = [
      ...columnNames(entity).map((name) => camelCase(name)),
      ...Object.keys(entity.toOne),
      ...Object.keys(written[entity.typeName] ?? {}),
      ...Object.keys(derived[entity.typeName] ?? {}),
    ];

    expect(answered).toContain(name);
  },
);

it.each(fields.filter(([, entity, name]) => name in entity.toMany))(
  '%s has the shape and the type that its edge gives',
  (_, entity, name, type) => {
    const edge = entity.toMany[name];
    const given = (edge?.summary?.entity ?? edge?.entity)?.typeName ?? '';

    expect([shapeOf(type), getNamedType(type).name]).toEqual([
      edge?.shape,
      edge?.shape === 'connection' ? `${given}Connection` : given,
    ]);
  },
);

it.each([...entities.values()].map((entity): [string, Entity] => [entity.typeName, entity]))(
  'every edge of %s is a field',
  (_, entity) => {
    const names = fieldsOf(entity).map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(Object.keys(entity.toMany)));
  },
);

function fieldsOf({ typeName }: Entity) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function shapeOf(type: GraphQLOutputType): 'connection' | 'list' | 'one' {
  if (getNamedType(type).name.endsWith('Connection')) return 'connection';
  const nullable: unknown = isNonNullType(type) ? type.ofType : type;
  return isListType(nullable) ? 'list' : 'one';
}
