import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/** A list of an operation whose next page a variable asks for. */
export interface PagedList {
  /** The keys in the answer that lead to the list. */
  readonly path: readonly string[];
  /** The variable that is its `after`. */
  readonly variable: string;
}

/**
 * The lists of an operation that can be followed to their end: their `after` is a variable, they ask for
 * `pageInfo { hasNextPage endCursor }`, and they stand in the operation itself, not in a fragment.
 */
export function pagedLists(document: DocumentNode): PagedList[] {
  const lists: PagedList[] = [];
  const path: string[] = [];
  visit(document, {
    FragmentDefinition: () => false,
    Field: {
      enter(field) {
        path.push(keyOf(field));
        const variable = variableOfAfter(field);
        if (variable !== undefined) lists.push({ path: [...path], variable });
      },
      leave: () => void path.pop(),
    },
  });
  return lists;
}

/** The key of a field in the answer. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function variableOfAfter(field: FieldNode): string | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}
