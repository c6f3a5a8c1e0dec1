import { Kind, visit, type DocumentNode } from 'graphql';

/** The variables of a document that stand inside of lists and objects: `$from` of `filter: { when: { from: $from } }`. */
export function nestedVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Variable({ name }, _key, parent) {
      const isNested =
        Array.isArray(parent) || (parent && 'kind' in parent && parent.kind === Kind.OBJECT_FIELD);
      if (isNested) names.add(name.value);
    },
  });
  return [...names];
}
