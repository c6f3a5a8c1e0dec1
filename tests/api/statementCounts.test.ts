import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { sql } from 'kysely';

import { usualLimits } from '../../src/config/limits.ts';
import { recordId } from '../../src/domain/recordId.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { nodes } from '../../src/entities/nodes.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { writeRandomRecord } from '../support/writeRandomRecord.ts';

/** How a selection of 1 or of 50 parents of a type is reached. */
type Parents = (selection: string, count: number) => Promise<string>;

const schema = buildSchema();
let api: TestApi;

beforeAll(async () => {
  // All that there is to select of 50 records is more than a client may ask for.
  api = await openTestApi({ limits: { ...usualLimits, cost: 1_000_000 } });
  await writeRandomRecord(api.store);
  // Reads the country codes, both ways, once and for all.
  await api.ask(
    '{ statistics(groupBy: [COUNTRY], filter: { pair: ["random-country-0", "random-country-1"] }) { rows { filter } } }',
  );
});
afterAll(() => api.close());

const listFields = objectTypes().flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => isConnection(field.type) || isListOfRecords(field.type))
    .map((field): [string, GraphQLObjectType, GraphQLField<unknown, unknown>] => [
      `${type.name}.${field.name}`,
      type,
      field,
    ]),
);

it('finds the list fields of the schema by introspection', () => {
  expect(listFields.length).toBeGreaterThan(70);
});

it.each(listFields)(
  '%s takes as many statements for 50 parents as for 1',
  async (_, type, field) => {
    const selection = `${field.name} ${selectionOf(field.type)}`;
    const parents = parentsOf(type);

    const one = await api.query(await parents(selection, 1));
    const fifty = await api.query(await parents(selection, 50));

    expect([one.errors, fifty.errors, fifty.statements]).toEqual([
      undefined,
      undefined,
      one.statements,
    ]);
  },
);

it.each(listFields.filter(([, , { type }]) => isConnection(type)))(
  '%s costs one statement at most, with its total and the ends of its page',
  async (_, type, field) => {
    const page = `{ totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { __typename } } }`;
    const parents = parentsOf(type);

    const without = await api.query(await parents('__typename', 50));
    const withList = await api.query(await parents(`${field.name}(first: 2) ${page}`, 50));

    expect(withList.errors).toBeUndefined();
    expect(withList.statements - without.statements).toBeLessThanOrEqual(1);
  },
);

it.each(listFields)(
  '%s answers the same with its rows as by a statement of its own',
  async (_, type, field) => {
    const parents = parentsOf(type);
    const list = `asked: ${field.name} ${wholeSelectionOf(field.type)}`;
    // So many come with the rows of a statement, and no more.
    const others = Array.from(
      { length: 12 },
      (__, at) =>
        `other${String(at)}: ${field.name} ${isConnection(field.type) ? '{ totalCount }' : '{ __typename }'}`,
    );
    const read = async (selection: string) => {
      const { data, errors } = await api.query(await parents(selection, 50));
      expect(errors).toBeUndefined();
      return asked(data);
    };

    const withRows = await read(list);

    expect(withRows).not.toEqual([]);
    expect(await read(`${others.join(' ')} ${list}`)).toEqual(withRows);
  },
);

/** All that stands under the key `asked`, wherever it stands. */
function asked(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]): unknown[] =>
    key === 'asked' ? [below] : asked(below),
  );
}

/** A page from the end of a list, with all that a page tells; or the list. */
function wholeSelectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type).name;
  if (!isConnection(type)) return toOneSelection(named);
  const node = toOneSelection(named.replace('Connection', ''));
  return `(last: 3) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node ${node} } }`;
}

/** Every object type with list fields, but those that only carry other records or say what a mutation did. */
function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      !type.name.startsWith('__') &&
      !['Query', 'Mutation', 'Statistics'].includes(type.name) &&
      !/(Connection|Edge|Payload|Result)$/.test(type.name),
  );
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isListOfRecords(type: GraphQLOutputType): boolean {
  const nullable = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
  return isListType(nullable) && isCompositeType(getNamedType(nullable));
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isConnection(type)
    ? `(first: 3) { nodes ${toOneSelection(named.toString().replace('Connection', ''))} }`
    : toOneSelection(named.name);
}

/** Every scalar and every to-one relation of a type: none of them may cost a statement of its own. */
function toOneSelection(typeName: string): string {
  const type: GraphQLNamedType | undefined = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !isConnection(field.type) &&
      !isListOfRecords(field.type) &&
      !field.args.some(isRequiredArgument) &&
      !isLoaded(typeName, field.name),
  );
  return `{ ${fields
    .map(({ name, type: fieldType }) =>
      isCompositeType(getNamedType(fieldType)) ? `${name} { __typename }` : name,
    )
    .join(' ')} }`;
}

/** The to-one fields that a join cannot give: they are batched by a loader. */
function isLoaded(typeName: string, field: string): boolean {
  return (
    (typeName === 'Citation' && field === 'subject') ||
    (typeName === 'Revision' && ['record', 'mergedInto'].includes(field)) ||
    (typeName === 'Relation' && ['firstContact', 'lastMeeting', 'nextMeeting'].includes(field))
  );
}

function parentsOf(type: GraphQLObjectType): Parents {
  const entity = nodes.get(type.name);
  if (entity !== undefined) {
    return async (selection, count) => {
      const ids = await idsOf(type.name, count);
      return `{ nodes(ids: ${JSON.stringify(ids)}) { ... on ${type.name} { ${selection} } } }`;
    };
  }
  if (type.name === 'Relation') {
    const id = encodeGlobalId('Country', recordId('random country', '0'));
    const of = (count: number, selection: string): string =>
      `{ country(by: { id: "${id}" }) { relations(first: ${String(count)}) { ${selection} } } }`;
    return async (selection, count) => {
      const { data } = await api.ask(of(count, 'totalCount'));
      requireEnough(
        (data as { country: { relations: { totalCount: number } } }).country.relations.totalCount,
        count,
        type.name,
      );
      return of(count, `nodes { ${selection} }`);
    };
  }
  if (type.name === 'StatisticsRow') {
    const of = (count: number, selection: string): string => {
      const other = count === 1 ? 'pair: ["random-country-0", "random-country-40"]' : '';
      return `{ statistics(groupBy: [PAIR], filter: { countries: { any: ["random-country-0"] } ${other} }) { rows { ${selection} } } }`;
    };
    return async (selection, count) => {
      const { data } = await api.ask(of(count, 'count'));
      const { rows } = (data as { statistics: { rows: unknown[] } }).statistics;
      requireEnough(rows.length, count, type.name);
      return of(count, selection);
    };
  }
  const hits = HITS[type.name];
  if (hits !== undefined) {
    return async (selection, count) => {
      const { data } = await api.ask('{ search(text: "event") { totalCount } }');
      requireEnough(
        (data as { search: { totalCount: number } }).search.totalCount,
        count,
        type.name,
      );
      return `{ search(text: "event", first: ${String(count)}) { ${hits(selection)} } }`;
    };
  }
  throw new Error(`Say how parents of the type ${type.name} are reached.`);
}

/** How what a search finds is reached below its page. */
const HITS: Readonly<Record<string, (selection: string) => string>> = {
  SearchHit: (selection) => `nodes { ${selection} }`,
  SearchMatch: (selection) => `nodes { matches { ${selection} } }`,
};

async function idsOf(typeName: string, count: number): Promise<string[]> {
  const { table, discriminator } = nodes.get(typeName) ?? {};
  const ofKind =
    discriminator === undefined ? sql`true` : sql`kind = ${sql.lit(discriminator.value)}`;
  const rows = await api.store.run(
    sql<{
      id: string;
    }>`select id from ${sql.table(String(table))} where ${ofKind} order by id limit ${count}`.compile(
      database,
    ),
  );
  requireEnough(rows.length, count, typeName);
  return rows.map(({ id }) => encodeGlobalId(typeName, id));
}

/** A test that says 50 parents has to have them. */
function requireEnough(found: number, wanted: number, typeName: string): void {
  if (!(found >= wanted)) throw new Error(`The random record has too few of the type ${typeName}.`);
}
