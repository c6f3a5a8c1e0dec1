import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * How long the lists of introspection are in a schema, by their names such as `__Type.fields`; on the average of all
 * types, so that the whole schema costs what it holds. Nothing can be declared of them: they are no part of the contract.
 */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.flatMap((type) => (hasFields(type) ? Object.values(type.getFields()) : []));
  const perType = (count: (type: GraphQLNamedType) => number): number =>
    sum(types.map(count)) / types.length;
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', fields.length / types.length],
    ['__Type.interfaces', perType((type) => (hasFields(type) ? type.getInterfaces().length : 0))],
    [
      '__Type.possibleTypes',
      perType((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ],
    ['__Type.enumValues', perType((type) => (isEnumType(type) ? type.getValues().length : 0))],
    [
      '__Type.inputFields',
      perType((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    ],
    ['__Field.args', sum(fields.map(({ args }) => args.length)) / Math.max(1, fields.length)],
    ['__Directive.args', sum(directives.map(({ args }) => args.length)) / directives.length],
  ]);
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
