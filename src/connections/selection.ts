import {
  doTypesOverlap,
  getArgumentValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type DirectiveNode,
  type GraphQLDirective,
  type GraphQLResolveInfo,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';

import { columnsOfField } from './columnsOfField.ts';
import type { Entity } from './entity.ts';
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

type SelectionSets = readonly SelectionSetNode[];

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

/**
 * The fields of selection sets, fragments opened, with the selection sets below each. With the
 * name of a type, only the fragments that can apply to a row of it.
 */
const fieldsOf = (
  selectionSets: SelectionSets,
  info: GraphQLResolveInfo,
  typeName?: string,
): ReadonlyMap<string, SelectionSetNode[]> => {
  const fields = new Map<string, SelectionSetNode[]>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, info)) continue;
      if (selection.kind === Kind.FIELD) {
        const below = fields.get(selection.name.value) ?? [];
        if (selection.selectionSet !== undefined) below.push(selection.selectionSet);
        fields.set(selection.name.value, below);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      if (fragment !== undefined && canApply(fragment.typeCondition, typeName, info)) {
        read(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(read);
  return fields;
};

const canApply = (
  condition: NamedTypeNode | undefined,
  typeName: string | undefined,
  { schema }: GraphQLResolveInfo,
): boolean => {
  const wanted = condition && schema.getType(condition.name.value);
  const given = typeName === undefined ? undefined : schema.getType(typeName);
  if (!isCompositeType(wanted) || !isCompositeType(given)) return true;
  return doTypesOverlap(schema, wanted, given);
};

const below = (info: GraphQLResolveInfo): SelectionSets =>
  info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);

const isIncluded = (
  directives: readonly DirectiveNode[] | undefined,
  info: GraphQLResolveInfo,
): boolean =>
  condition(directives, GraphQLSkipDirective, info) !== true &&
  condition(directives, GraphQLIncludeDirective, info) !== false;

const condition = (
  directives: readonly DirectiveNode[] | undefined,
  definition: GraphQLDirective,
  info: GraphQLResolveInfo,
): unknown => {
  const directive = directives?.find(({ name }) => name.value === definition.name);
  return directive && getArgumentValues(definition, directive, info.variableValues).if;
};
