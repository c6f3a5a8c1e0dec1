import fc from 'fast-check';
import { Kind, parse, print, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { operationSize } from '../../../src/guard/operationSize.ts';

/** Selections that may spread the fragments after a number, so that fragments make no circle. */
const selections = (spreadable: readonly string[]): fc.Arbitrary<string> =>
  fc.letrec<{ set: string }>((tie) => ({
    set: fc
      .array(
        fc.oneof(
          { maxDepth: 4 },
          fc.constantFrom(
            'a',
            'x: a',
            'a @skip(if: false)',
            '__typename',
            ...spreadable.map((name) => `...${name}`),
          ),
          tie('set').map((set) => `b ${set}`),
          tie('set').map((set) => `y: b @include(if: true) ${set}`),
          tie('set').map((set) => `... @skip(if: true) ${set}`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((all) => `{ ${all.join(' ')} }`),
  })).set;

const documents = fc
  .tuple(selections(['F', 'G']), selections(['G']), selections([]))
  .map(([query, f, g]) => `query ${query} fragment F on Query ${f} fragment G on Query ${g}`);

it('counts what the operation would be with each fragment written out where it is spread', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const document = parse(source);
      const [definition] = document.definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The query comes first.');
      const fragments = new Map(
        document.definitions.flatMap((one) =>
          one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
        ),
      );
      const written = parse(print(writtenOut(definition.selectionSet, fragments)));
      const [whole] = written.definitions;
      if (whole?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A selection is a query.');
      expect(operationSize(document, definition)).toEqual(operationSize(written, whole));
    }),
  );
});

function writtenOut(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        const { selectionSet } = selection;
        return selectionSet === undefined
          ? selection
          : { ...selection, selectionSet: writtenOut(selectionSet, fragments) };
      }
      const fragment = fragments.get(selection.name.value);
      if (fragment === undefined) throw new Error('Only known fragments are spread.');
      return {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet: writtenOut(fragment.selectionSet, fragments),
      };
    }),
  };
}
