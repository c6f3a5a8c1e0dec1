import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from '../guardOperations.ts';
import { collectFields } from './collectFields.ts';
import { highestOf, productOf, sumOf, type Cost } from './cost.ts';
import { readDeclaredCosts } from './declaredCost.ts';
import { introspectionSizes } from './introspectionSizes.ts';
import { sliceSize, USUAL_SIZE } from './sliceSize.ts';

/** The fields of an object whose length was said where the object was asked for. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: Cost;
}

/**
 * Tells what an operation costs, by what the schema declares: of each field its own weight, and as often as its list is
 * long the weight of an object and what is asked of it. Fields that the executor would merge count once, and of the types
 * that an object may be, the dearest counts. A field that `@skip` or `@include` may leave out counts.
 */
export function readOperationCosts(
  schema: GraphQLSchema,
  pageSize: number,
): (operation: Operation) => Cost {
  const declared = readDeclaredCosts(schema);
  const ofSchema = introspectionSizes(schema);

  return ({ document, definition }) => {
    const known = new Map<string, Cost>();
    const numbers = new Map<SelectionSetNode, number>();

    const costOfObject = (
      type: GraphQLObjectType,
      asked: readonly SelectionSetNode[],
      sized?: Sized,
    ): Cost =>
      sumOf(
        collectFields(schema, document, type, asked).map((nodes) => {
          const [{ name }] = nodes;
          const field = fieldOf(type, name.value);
          return field === undefined ? 0 : costOfField(type, field, nodes, sized);
        }),
      );

    /** What is asked of an object: told once for each type and each selection, however often fragments repeat it. */
    const costOf = (
      type: GraphQLCompositeType,
      asked: readonly SelectionSetNode[],
      sized?: Sized,
    ): Cost => {
      const key = `${type.name} ${asked.map((one) => numberOf(numbers, one)).join(' ')}`;
      const cost =
        (sized ? undefined : known.get(key)) ??
        (isAbstractType(type)
          ? highestOf(
              schema.getPossibleTypes(type).map((possible) => costOf(possible, asked, sized)),
            )
          : costOfObject(type, asked, sized));
      if (!sized) known.set(key, cost);
      return cost;
    };

    const costOfField = (
      parent: GraphQLObjectType,
      field: GraphQLField<unknown, unknown>,
      nodes: Nodes,
      sized: Sized | undefined,
    ): Cost => {
      const type = getNamedType(field.type);
      const weight = declared.ofField(field);
      if (!isCompositeType(type)) return weight;
      const asked = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const size = declared.sizeOf(field);
      const slice = size && sliceSize(size, nodes[0], definition, pageSize);
      const below =
        size !== undefined && slice !== undefined && size.sized.length > 0
          ? costOf(type, asked, { fields: size.sized, size: slice })
          : costOf(type, asked);
      const object = sumOf([declared.ofType(type), below]);
      const length = sized?.fields.includes(field.name) === true ? sized.size : undefined;
      if (!isListType(getNullableType(field.type))) return sumOf([weight, object]);
      const usual = ofSchema.get(`${parent.name}.${field.name}`) ?? USUAL_SIZE;
      return sumOf([weight, productOf(length ?? slice ?? usual, object)]);
    };

    const root = schema.getRootType(definition.operation);
    return root ? costOf(root, [definition.selectionSet]) : 0;
  };
}

/** A field of a type, or one of those by which the root tells of the schema; `__typename` is told for nothing. */
const fieldOf = (
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name) ??
  type.getFields()[name];

type Nodes = readonly [FieldNode, ...FieldNode[]];

function numberOf(numbers: Map<SelectionSetNode, number>, selections: SelectionSetNode): number {
  const number = numbers.get(selections) ?? numbers.size;
  numbers.set(selections, number);
  return number;
}
