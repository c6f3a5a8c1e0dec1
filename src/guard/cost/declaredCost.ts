import {
  getDirectiveValues,
  isIntrospectionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What the schema declares of a list by `@listSize`. */
export interface DeclaredSize {
  readonly assumed: number | undefined;
  /** The arguments that say how long it is. */
  readonly slicing: readonly string[];
  /** The fields of what is returned that are this long; none where the field itself is the list. */
  readonly sized: readonly string[];
}

/** What the schema declares of costs, by its directives `@cost` and `@listSize`. */
export interface DeclaredCosts {
  /** What is added each time that the field is asked for. */
  readonly ofField: (field: GraphQLField<unknown, unknown>) => number;
  /** What one object of the type costs. */
  readonly ofType: (type: GraphQLNamedType) => number;
  readonly sizeOf: (field: GraphQLField<unknown, unknown>) => DeclaredSize | undefined;
}

export function readDeclaredCosts(schema: GraphQLSchema): DeclaredCosts {
  const [cost, listSize] = ['cost', 'listSize'].map((name) => schema.getDirective(name));
  const weightOf = ({ astNode }: Declared, usual: number): number => {
    const values = cost && astNode && getDirectiveValues(cost, astNode);
    return values ? Number(values.weight) : usual;
  };
  return {
    ofField: (field) => weightOf(field, 0),
    ofType: (type) => weightOf(type, isIntrospectionType(type) ? OF_SCHEMA : 1),
    sizeOf({ astNode }) {
      const values = listSize && astNode && getDirectiveValues(listSize, astNode);
      if (!values) return undefined;
      const { assumedSize, slicingArguments, sizedFields } = values;
      return {
        assumed: typeof assumedSize === 'number' ? assumedSize : undefined,
        slicing: texts(slicingArguments),
        sized: texts(sizedFields),
      };
    },
  };
}

type Declared = GraphQLField<unknown, unknown> | GraphQLNamedType;

/** What the schema tells of itself is at hand, and takes no statement: a tenth of a record. */
const OF_SCHEMA = 0.1;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
