import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

/** An operation that selects one field of Mutation, with what every required argument asks for. */
export interface MutationRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A mutation whose arguments are of their types and mean nothing: no record has such an id. */
export function meaninglessMutation({
  name,
  args,
  type,
}: GraphQLField<unknown, unknown>): MutationRequest {
  const wanted = args.filter((argument) => isNonNullType(argument.type));
  const declared = wanted.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const passed = wanted.map((argument) => `${argument.name}: $${argument.name}`);
  const list = (parts: readonly string[]): string =>
    parts.length > 0 ? `(${parts.join(', ')})` : '';
  return {
    query: `mutation ${list(declared)} { ${name}${list(passed)} ${selectionOf(type)} }`,
    variables: Object.fromEntries(
      wanted.map((argument) => [argument.name, valueOf(argument.type)]),
    ),
  };
}

const selectionOf = (type: GraphQLOutputType): string =>
  isCompositeType(getNamedType(type)) ? '{ __typename }' : '';

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [valueOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalarOf(type.name);
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, valueOf(field.type)]));
}

const scalars: Readonly<Record<string, unknown>> = {
  Boolean: true,
  CountryCode: 'KR',
  Date: '2031-01-01',
  DateTime: '2031-01-01T00:00:00Z',
  EDTF: '2031',
  Float: 1,
  ID: 'meaningless',
  Int: 1,
  String: 'meaningless',
};

function scalarOf(name: string): unknown {
  const value = scalars[name];
  if (value === undefined) throw new Error(`Say what a value of the scalar ${name} is.`);
  return value;
}
