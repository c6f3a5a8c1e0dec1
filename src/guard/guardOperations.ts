import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ClientBudget } from '../entities/clientBudget.ts';
import type { RequestCost } from '../entities/context.ts';
import type { Viewer } from '../entities/viewer.ts';

/** What the guards must know of a request: whose key it came with, and what it may use; and where they note what it costs. */
export interface GuardedContext {
  readonly viewer: Viewer | null;
  readonly budget: ClientBudget | undefined;
  readonly answer: { cost?: RequestCost };
}

/** An operation of a valid document. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** A request for an operation. */
export interface Asked {
  /** As they came, not yet compared with the types that the operation gives them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GuardedContext;
}

/**
 * Reads an operation and throws where nobody may ask for it. What it gives, if anything, is asked with each request for
 * the operation, and throws where that one may not.
 */
export type Guard = (operation: Operation) => ((asked: Asked) => void) | undefined;

/**
 * Refuses a request before anything of it runs, by the first of the guards that does. An operation is read once: Apollo
 * keeps the documents that it has parsed, and what the guards made of one is kept as long as its document. It throws at
 * once instead of giving a promise that fails, so that no other plugin speaks first.
 */
export function guardOperations(guards: readonly Guard[]): ApolloServerPlugin<GuardedContext> {
  const known = new WeakMap<OperationDefinitionNode, readonly ((asked: Asked) => void)[]>();
  const read = (operation: Operation, asked: Asked): void => {
    const checks = guards.flatMap((guard) => {
      const check = guard(operation);
      // Now, so that an earlier guard speaks before a later one.
      check?.(asked);
      return check ?? [];
    });
    known.set(operation.definition, checks);
  };
  const listening = Promise.resolve<GraphQLRequestListener<GuardedContext>>({
    didResolveOperation({ schema, document, operation, request, contextValue: context }) {
      const { variables = {} } = request;
      const checks = operation && known.get(operation);
      if (checks !== undefined) for (const check of checks) check({ variables, context });
      else if (operation) read({ schema, document, definition: operation }, { variables, context });
      return done;
    },
  });
  return { requestDidStart: () => listening };
}

const done = Promise.resolve();
