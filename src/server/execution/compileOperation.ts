import {
  GraphQLBoolean,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type DocumentNode,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { mayBecomeCode } from './mayBecomeCode.ts';
import { nestedVariables } from './nestedVariables.ts';

/** An operation as code. */
export interface Code {
  /** Takes no root value, the context, and variables as `getVariableValues` gives them. */
  readonly execute: CompiledQuery['query'];
  /** Those that must have values, since the code takes null for what is not given inside of lists and objects. */
  readonly needed: readonly string[];
}

/** Makes code of a valid operation; undefined where that cannot be. */
export type Compile = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
) => Code | undefined;

/**
 * Compiles operations of a schema. The code takes variables as they are: graphql-jit would write out what each input type
 * takes, and come to no end where a filter has filters in it.
 */
export function compileOperations(schema: GraphQLSchema): Compile {
  const { types, ...config } = schema.toConfig();
  const itsTypes = new GraphQLSchema({ ...config, types: [...types, coercedValue] });
  return (document, operation) => {
    if (!mayBecomeCode(document)) return undefined;
    const definitions = document.definitions.map((definition) =>
      definition === operation ? withCoercedVariables(operation) : definition,
    );
    const compiled = compileQuery(itsTypes, { ...document, definitions }, operation.name?.value);
    return isCompiledQuery(compiled)
      ? { execute: compiled.query, needed: nestedVariables(document) }
      : undefined;
  };
}

/** The type of a value that has been compared with its own. */
const coercedValue = new GraphQLScalarType({ name: 'CoercedValue' });

const coercedType: NamedTypeNode = {
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: coercedValue.name },
};

const withCoercedVariables = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: operation.variableDefinitions?.map(withCoercedType) ?? [],
});

/** `@skip` and `@include` want to see that theirs is Boolean, which takes its values as they are, too. */
const withCoercedType = (definition: VariableDefinitionNode): VariableDefinitionNode =>
  nameOf(definition.type) === GraphQLBoolean.name
    ? definition
    : { kind: definition.kind, variable: definition.variable, type: coercedType };

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
