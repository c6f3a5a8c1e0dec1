import { type DocumentNode, separateOperations, visit } from 'graphql';
import { keyOf } from './pagedLists.ts';

/** The same operation with nothing but one of its lists: what to send for its next page. */
export function narrowOperation(document: DocumentNode, path: readonly string[]): DocumentNode {
  let depth = 0;
  const narrowed = visit(document, {
    FragmentDefinition: () => false,
    Field: {
      enter(field) {
        // Below the list everything stays.
        if (depth < path.length && keyOf(field) !== path[depth]) return null;
        depth += 1;
        return undefined;
      },
      leave() {
        depth -= 1;
      },
    },
  });
  return withoutUnused(narrowed);
}

/** Fragments and variables that nothing uses any longer would be refused. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const [reached = document] = Object.values(separateOperations(document));
  const used = new Set<string>();
  visit(reached, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(reached, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}
