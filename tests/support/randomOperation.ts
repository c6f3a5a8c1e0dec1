import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const aliases = fc.option(fc.constantFrom('one', 'other'), { freq: 4, nil: undefined });
const directives = fc.option(
  fc.constantFrom('@include(if: $yes)', '@skip(if: $yes)', '@include(if: false)'),
  { freq: 8, nil: undefined },
);

/**
 * Valid queries of a schema, three fields deep, with aliases, fragments and the variable `$yes`: of every field that
 * needs no argument. Lists are asked for two records.
 */
export function randomOperation(schema: GraphQLSchema): fc.Arbitrary<string> {
  const fieldsOf = (type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] =>
    'getFields' in type
      ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
      : [];

  const fieldOf = (
    { name, type, args }: GraphQLField<unknown, unknown>,
    depth: number,
  ): fc.Arbitrary<string> => {
    const below = getNamedType(type);
    const size = args.some((argument) => argument.name === 'first') ? '(first: 2)' : '';
    const selections = isCompositeType(below) ? selectionsOf(below, depth - 1) : fc.constant('');
    return fc.tuple(aliases, directives, selections).map(([alias, directive, inside]) => {
      // The same alias for another field would be no valid operation.
      const key = alias === undefined ? '' : `${alias}_${name}: `;
      return `${key}${name}${size} ${directive ?? ''} ${inside}`;
    });
  };

  const selectionsOf = (type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> => {
    const fields = fieldsOf(type).filter(
      (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
    );
    const some = fc
      .subarray(fields, { maxLength: Math.min(5, fields.length) })
      .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(field, depth))))
      .map((parts) => `__typename ${parts.join(' ')}`);
    if (!isAbstractType(type)) return some.map((inside) => `{ ${inside} }`);
    const fragment = fc
      .constantFrom(...schema.getPossibleTypes(type))
      .chain((possible) =>
        selectionsOf(possible, 1).map((inside) => `... on ${possible.name} ${inside}`),
      );
    return fc.tuple(some, fragment).map(([inside, other]) => `{ ${inside} ${other} }`);
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  return selectionsOf(root, 4).map(
    (inside) => `query ($yes: Boolean = true) { yes: __typename @include(if: $yes) ... ${inside} }`,
  );
}
