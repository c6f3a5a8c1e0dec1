import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from '../../guard/cost/collectFields.ts';

/**
 * For how many fields an operation becomes code: below an interface or a union each field counts for every type behind
 * it, and so many times that of the fields below it again. Undefined where that is more than the most.
 */
export function compiledSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  most: number,
): number | undefined {
  let size = 0;
  const measure = (type: GraphQLCompositeType, asked: readonly SelectionSetNode[]): void => {
    for (const possible of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      for (const nodes of collectFields(schema, document, possible, asked)) {
        size += 1;
        if (size > most) return;
        const field = possible.getFields()[nodes[0].name.value];
        const below = field && getNamedType(field.type);
        if (isCompositeType(below)) {
          measure(
            below,
            nodes.flatMap((node) => node.selectionSet ?? []),
          );
        }
      }
    }
  };
  const root = schema.getRootType(operation);
  if (root) measure(root, [selectionSet]);
  return size > most ? undefined : size;
}
