import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { usualLimits } from '../../src/config/limits.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

// A statement reads the columns alone that the selection needs. So each field is asked for alone, as are the fields
// below it, and has to say what it says beside all others.

const schema = buildSchema();
let api: TestApi;
beforeAll(async () => {
  // Each leaf alone takes an alias of its own: more of them than a front end has reason to write.
  api = await openTestApi({ limits: { ...usualLimits, aliases: 200, selections: 2_000 } });
  await writeRandomRecord(api.store);
});
afterAll(() => api.close());

const lists = {
  timeline: 'Event',
  meetings: 'Meeting',
  statements: 'Statement',
  incidents: 'Incident',
  persons: 'Person',
  organizations: 'Organization',
  countries: 'Country',
  topics: 'Topic',
  sources: 'Source',
  changes: 'Revision',
} as const;

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
    : [];

const isLeaf = ({ type }: Field): boolean => !isCompositeType(getNamedType(type));

interface Selections {
  /** The field alone, or with each leaf below it alone, or those of the nodes of its page. */
  readonly alone: readonly string[];
  readonly whole: string;
}

function selectionsOf(field: Field): Selections {
  if (isLeaf(field)) return { alone: [field.name], whole: field.name };
  const type = getNamedType(field.type);
  const nodes = fieldsOf(type).find(({ name }) => name === 'nodes');
  const below = nodes === undefined ? type : getNamedType(nodes.type);
  const types = isAbstractType(below) ? schema.getPossibleTypes(below) : [below];
  const inField = (leaves: string): string =>
    nodes === undefined ? `${field.name} { ${leaves} }` : `${field.name} { nodes { ${leaves} } }`;
  const inType = (each: GraphQLNamedType, leaves: string): string =>
    types.length > 1 ? `... on ${each.name} { ${leaves} }` : leaves;
  // Types that have nothing in common may have fields of one name and of two types.
  const leavesOf = (each: GraphQLNamedType): string[] =>
    [
      '__typename',
      ...fieldsOf(each)
        .filter(isLeaf)
        .map(({ name }) => name),
    ].map((name) => (types.length > 1 ? `${each.name}_${name}: ${name}` : name));
  return {
    alone: types.flatMap((each) => leavesOf(each).map((leaf) => inField(inType(each, leaf)))),
    whole: inField(types.map((each) => inType(each, leavesOf(each).join(' '))).join(' ')),
  };
}

const nodesOf = async (list: string, selection: string): Promise<readonly object[]> => {
  const source = `{ ${list}(first: 25) { nodes { ${selection} } } }`;
  const { data } = await api.ask(source);
  return (data as Record<string, { nodes: object[] }>)[list]?.nodes ?? [];
};

/** What an answer has of a smaller selection that is part of it. */
function partOf(whole: unknown, part: unknown): unknown {
  if (Array.isArray(whole) && Array.isArray(part)) {
    return whole.map((each, at) => partOf(each, part[at]));
  }
  if (typeof whole !== 'object' || whole === null || typeof part !== 'object' || part === null) {
    return whole;
  }
  const values = new Map<string, unknown>(Object.entries(whole));
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, partOf(values.get(name), value)]),
  );
}

const asked = Object.entries(lists).flatMap(([list, typeName]) =>
  fieldsOf(schema.getType(typeName)).map((field): [string, string, Field] => [
    list,
    field.name,
    field,
  ]),
);

it.each(asked)('%s { %s } says the same alone as beside others', async (list, _, field) => {
  const { alone, whole } = selectionsOf(field);
  const leaves = fieldsOf(schema.getType(lists[list as keyof typeof lists])).filter(isLeaf);
  const others = leaves.map(({ name }) => name).join(' ');
  const beside = await nodesOf(list, `__typename ${others} ${whole}`);
  for (const selection of alone) {
    const nodes = await nodesOf(list, selection);
    expect(nodes).toEqual(partOf(beside, nodes));
  }
});
