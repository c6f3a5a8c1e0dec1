import {
  doTypesOverlap,
  getArgumentValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type GraphQLDirective,
  type GraphQLResolveInfo,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';

export type SelectionSets = readonly SelectionSetNode[];

/** A selected field, and whether it is so for rows of some kinds alone. */
export interface FieldBelow {
  readonly node: FieldNode;
  readonly isConditional: boolean;
}

/** What of a request tells which of its fields are selected. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * The fields of selection sets, fragments opened, those left out that a directive skips. With the name of a type, only
 * what can apply to a row of it.
 */
export const fieldsBelow = (
  selectionSets: SelectionSets,
  asked: Asked,
  typeName?: string,
): readonly FieldBelow[] => {
  const fields: FieldBelow[] = [];
  const read = ({ selections }: SelectionSetNode, isConditional: boolean): void => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, asked)) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push({ node: selection, isConditional });
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments[selection.name.value];
      const condition = fragment?.typeCondition;
      if (fragment === undefined || !canApply(condition, typeName, asked)) continue;
      const isOfSome = condition !== undefined && condition.name.value !== typeName;
      read(fragment.selectionSet, isConditional || isOfSome);
    }
  };
  for (const set of selectionSets) read(set, false);
  return fields;
};

const canApply = (
  condition: NamedTypeNode | undefined,
  typeName: string | undefined,
  { schema }: Asked,
): boolean => {
  const wanted = condition && schema.getType(condition.name.value);
  const given = typeName === undefined ? undefined : schema.getType(typeName);
  if (!isCompositeType(wanted) || !isCompositeType(given)) return true;
  return doTypesOverlap(schema, wanted, given);
};

const isIncluded = (directives: readonly DirectiveNode[] | undefined, asked: Asked): boolean =>
  directives === undefined ||
  directives.length === 0 ||
  (valueOf(directives, GraphQLSkipDirective, asked) !== true &&
    valueOf(directives, GraphQLIncludeDirective, asked) !== false);

const valueOf = (
  directives: readonly DirectiveNode[],
  definition: GraphQLDirective,
  { variableValues }: Asked,
): unknown => {
  const directive = directives.find(({ name }) => name.value === definition.name);
  return directive && getArgumentValues(definition, directive, variableValues).if;
};
