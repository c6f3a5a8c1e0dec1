import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

import { columnsOfField } from './columnsOfField.ts';
import type { Entity } from './entity.ts';
import { fieldsBelow, type SelectionSets } from './fieldsBelow.ts';
import { InputError } from './inputError.ts';

/** What a selection asks for of the rows of an entity. */
export interface Selected {
  /** The columns that its fields read; all where nothing is said. */
  readonly columns?: readonly string[];
  /** The to-one relations, each with what is asked for of it. */
  readonly toOne?: Readonly<Record<string, Selected>>;
}

/** To-one relations, each with those below it. */
export interface Relations {
  readonly [relation: string]: Relations;
}

/** Whole rows with these relations: for whoever reads without a selection. */
export const withRelations = (relations: Relations): Selected => ({
  toOne: Object.fromEntries(
    Object.entries(relations).map(([field, below]) => [field, withRelations(below)]),
  ),
});

/** What a list field is asked for. Nothing else is computed. */
export interface PageSelection {
  readonly rows: boolean;
  readonly totalCount: boolean;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly selected: Selected;
}

/** So many related records come joined with a row, and no more: a statement's columns are limited. */
const MOST_JOINED = 40;

/** The same relations, with all columns: for rows that are found by a key, so that all who ask for one read it once. */
export const wholeRows = ({ toOne = {} }: Selected): Selected => ({
  toOne: Object.fromEntries(
    Object.entries(toOne).map(([field, below]) => [field, wholeRows(below)]),
  ),
});

/** Reads the selection below a field that gives rows of the entity themselves. */
export const selectedBelow = (entity: Entity, info: GraphQLResolveInfo): Selected =>
  selectedRows(entity, below(info), info);

/** Reads the selection below a field that gives a connection of the entity. */
export const selectedOfPage = (entity: Entity, info: GraphQLResolveInfo): PageSelection => {
  const connection = fieldsOf(below(info), info);
  const edges = fieldsOf(connection.get('edges') ?? [], info);
  const pageInfo = fieldsOf(connection.get('pageInfo') ?? [], info);
  return {
    rows: connection.has('edges') || connection.has('nodes') || connection.has('pageInfo'),
    totalCount: connection.has('totalCount'),
    hasNextPage: pageInfo.has('hasNextPage'),
    hasPreviousPage: pageInfo.has('hasPreviousPage'),
    selected: selectedRows(
      entity,
      [...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])],
      info,
    ),
  };
};

/** The selection sets of the rows themselves, below a field that gives them. */
export const rowsBelow = (info: GraphQLResolveInfo): SelectionSets => below(info);

/** The selection sets of the rows of a page, wherever they stand in it. */
export const rowsOfPage = (info: GraphQLResolveInfo): SelectionSets => {
  const connection = fieldsOf(below(info), info);
  const edges = fieldsOf(connection.get('edges') ?? [], info);
  return [...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])];
};

/** Reads the selection below a field that gives a summary of the entity's rows. */
export const selectedOfSummary = (entity: Entity, info: GraphQLResolveInfo): PageSelection => {
  const summary = fieldsOf(below(info), info);
  return {
    rows: summary.has('rows'),
    totalCount: summary.has('totalCount'),
    hasNextPage: true,
    hasPreviousPage: false,
    selected: wholeRows(selectedRows(entity, summary.get('rows') ?? [], info)),
  };
};

const selectedRows = (
  entity: Entity,
  selectionSets: SelectionSets,
  info: GraphQLResolveInfo,
): Selected => {
  let joined = 0;
  const read = (given: Entity, sets: SelectionSets): Selected => {
    const toOne: Record<string, Selected> = {};
    const columns = new Set<string>();
    let isWhole = false;
    for (const [field, setsBelow] of fieldsOf(sets, info, given.typeName)) {
      const own = columnsOfField(given, field, info.schema);
      if (own === undefined) isWhole = true;
      for (const column of own ?? []) columns.add(column);
      const relation = given.toOne[field];
      if (relation === undefined) continue;
      joined += 1;
      if (joined > MOST_JOINED) throw tooMany(info);
      toOne[field] = read(relation.entity, setsBelow);
    }
    return { toOne, ...(!isWhole && { columns: [...columns].toSorted() }) };
  };
  return read(entity, selectionSets);
};

const tooMany = ({ fieldName }: GraphQLResolveInfo): InputError =>
  new InputError(
    fieldName,
    `more than ${String(MOST_JOINED)} related records are selected below each of its records. Ask for some of them in a query of their own, by \`node\` or \`nodes\`.`,
  );

/** The fields of selection sets by their names, with the selection sets below each. */
const fieldsOf = (
  selectionSets: SelectionSets,
  info: GraphQLResolveInfo,
  typeName?: string,
): ReadonlyMap<string, SelectionSetNode[]> => {
  const fields = new Map<string, SelectionSetNode[]>();
  for (const { node } of fieldsBelow(selectionSets, info, typeName)) {
    const sets = fields.get(node.name.value) ?? [];
    if (node.selectionSet !== undefined) sets.push(node.selectionSet);
    fields.set(node.name.value, sets);
  }
  return fields;
};

const below = (info: GraphQLResolveInfo): SelectionSets =>
  info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
