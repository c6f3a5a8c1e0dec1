import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  parse,
  visit,
  type GraphQLArgument,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

/** What puts other filters together, leaves events out of what they found, or says how another one is meant. */
const findsNothing = new Set(['and', 'or', 'not', 'none', 'match']);

/**
 * Every filter that a list of `Query` takes, once for each type of filter: `CountryFilter.isoStatus`,
 * `EventFilter.place.country`.
 */
export function filtersOfLists(schema: GraphQLSchema): string[] {
  const types = lists(schema).flatMap(({ args }) => typeNames(args, 'filter'));
  return [...new Set(types)].flatMap((type) => pathsIn(schema, type, type));
}

/** The filters that the lists of these texts use: `countries(filter: { name: "Ada" })`. */
export function filtersIn(schema: GraphQLSchema, texts: readonly string[]): Set<string> {
  const used = new Set<string>();
  visit(parse(`{ ${texts.map((text) => `${text} { totalCount }`).join(' ')} }`), {
    Field({ name, arguments: given = [] }) {
      const args = lists(schema).find((list) => list.name === name.value)?.args ?? [];
      const [type = ''] = typeNames(args, 'filter');
      for (const { name: argument, value } of given)
        if (argument.value === 'filter') addPaths(used, type, value);
    },
  });
  return used;
}

/** Every order of every list of `Query`, as its enumeration lists them. */
export function ordersOfLists(schema: GraphQLSchema): [list: string, field: string][] {
  return lists(schema).flatMap(({ name, args }) =>
    typeNames(args, 'orderBy').flatMap((order) => {
      const input = schema.getType(order);
      const field = isInputObjectType(input) ? input.getFields().field?.type : undefined;
      const values = field === undefined ? undefined : getNamedType(field);
      if (!isEnumType(values)) throw new Error(`${order} has no enumeration of fields.`);
      return values.getValues().map((value): [string, string] => [name, value.name]);
    }),
  );
}

const lists = (schema: GraphQLSchema) => Object.values(schema.getQueryType()?.getFields() ?? {});

const typeNames = (args: readonly GraphQLArgument[], argument: string): string[] =>
  args.filter(({ name }) => name === argument).map(({ type }) => getNamedType(type).name);

function pathsIn(schema: GraphQLSchema, typeName: string, path: string): string[] {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) return [path];
  return Object.values(type.getFields())
    .filter(({ name }) => !findsNothing.has(name))
    .flatMap((field) => pathsIn(schema, getNamedType(field.type).name, `${path}.${field.name}`));
}

function addPaths(used: Set<string>, path: string, value: ValueNode): void {
  if (value.kind !== Kind.OBJECT) used.add(path);
  else for (const field of value.fields) addPaths(used, `${path}.${field.name.value}`, field.value);
}
