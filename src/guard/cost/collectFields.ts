import {
  isAbstractType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields that the executor answers as one. */
type Merged = [FieldNode, ...FieldNode[]];

/** The fields that selections ask of an object of a type, fragments too, those together that have the same place in the answer. */
export function collectFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  type: GraphQLObjectType,
  asked: readonly SelectionSetNode[],
): Merged[] {
  const found = new Map<string, Merged>();
  const spread = new Set<string>();
  const applies = (condition: NamedTypeNode | undefined): boolean => {
    if (condition === undefined || condition.name.value === type.name) return true;
    const other = typeFromAST(schema, condition);
    return isAbstractType(other) && schema.isSubType(other, type);
  };
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const merged = found.get(key);
        if (merged === undefined) found.set(key, [selection]);
        else merged.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition)) collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION && applies(fragment.typeCondition))
          collect(fragment.selectionSet);
      }
    }
  };
  asked.forEach(collect);
  return [...found.values()];
}
