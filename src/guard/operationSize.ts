import {
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is, with every fragment counted as often as it is spread. */
export interface OperationSize {
  /** How deep its fields lie, without those of introspection. */
  readonly depth: number;
  /** How deep any of its fields lies. */
  readonly nesting: number;
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
}

/**
 * Measures an operation of a valid document: its fragments make no circle. Each fragment is measured once, so the time
 * is that of reading the document, however often fragments double each other.
 */
export function operationSize(
  document: DocumentNode,
  { selectionSet, directives = [], variableDefinitions = [] }: OperationDefinitionNode,
): OperationSize {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const known = new Map<string, OperationSize>();

  const sizeOfFragment = (name: string): OperationSize => {
    const fragment = fragments.get(name);
    const size =
      known.get(name) ??
      together([
        sizeOf(fragment?.selectionSet),
        { ...nothing, directives: fragment?.directives?.length ?? 0 },
      ]);
    known.set(name, size);
    return size;
  };

  const sizeOf = (selections: SelectionSetNode | undefined): OperationSize =>
    together(selections?.selections.map(sizeOfSelection) ?? []);

  const sizeOfSelection = (selection: SelectionNode): OperationSize => {
    const below =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? sizeOfFragment(selection.name.value)
        : sizeOf(selection.selectionSet);
    const isField = selection.kind === Kind.FIELD;
    const counted = {
      ...below,
      selections: below.selections + 1,
      directives: below.directives + (selection.directives?.length ?? 0),
    };
    if (!isField) return counted;
    return {
      ...counted,
      depth: selection.name.value.startsWith('__') ? 0 : below.depth + 1,
      nesting: below.nesting + 1,
      aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
    };
  };

  const ofVariables = variableDefinitions.flatMap((variable) => variable.directives ?? []);
  const around = { ...nothing, directives: directives.length + ofVariables.length };
  return together([sizeOf(selectionSet), around]);
}

const nothing: OperationSize = { depth: 0, nesting: 0, selections: 0, aliases: 0, directives: 0 };

const together = (sizes: readonly OperationSize[]): OperationSize =>
  sizes.reduce(
    (one, other) => ({
      depth: Math.max(one.depth, other.depth),
      nesting: Math.max(one.nesting, other.nesting),
      selections: one.selections + other.selections,
      aliases: one.aliases + other.aliases,
      directives: one.directives + other.directives,
    }),
    nothing,
  );
