import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../entities/viewer.ts';
import { hasRole } from '../identity/hasRole.ts';
import { AuthenticationError } from './authenticationError.ts';
import { guardedFields, type GuardedField } from './guardedFields.ts';
import { readRequiredRoles } from './requiredRoles.ts';

/** What the guard must know of a request: whose key it came with. */
export interface GuardedContext extends BaseContext {
  readonly viewer: Viewer | null;
}

/**
 * Refuses the whole request when one of its fields needs a role that its key has not: before its variables are
 * looked at, and before anything runs. It throws at once instead of giving a promise that fails, and stands first
 * among the guards, so that it speaks before those that read the input.
 */
export function requireRole(schema: GraphQLSchema): ApolloServerPlugin<GuardedContext> {
  const requiredRoles = readRequiredRoles(schema);
  // Apollo keeps the documents that it has parsed, so most are walked once.
  const known = new WeakMap<OperationDefinitionNode, readonly GuardedField[]>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, contextValue: { viewer } }) {
          if (operation === undefined) return Promise.resolve();
          const fields =
            known.get(operation) ?? guardedFields(schema, requiredRoles, document, operation);
          known.set(operation, fields);
          const refused = fields.filter(({ role }) => !hasRole(viewer?.role ?? null, role));
          // Whoever gets the role that this one needs can send the request as it is.
          const hardest = refused.find(({ role }) =>
            refused.every((other) => hasRole(role, other.role)),
          );
          if (hardest !== undefined) throw refusal(hardest, viewer);
          return Promise.resolve();
        },
      }),
  };
}

function refusal({ name, role }: GuardedField, viewer: Viewer | null): GraphQLError {
  const howToGetOne = `Whoever runs this server makes one: communique key create --name <name> --role ${role.toLowerCase()}`;
  if (viewer === null) {
    return new AuthenticationError(
      `${name} needs an API key of the role ${role}, and the request came without a key. Send one as "Authorization: Bearer <key>". ${howToGetOne}`,
    );
  }
  return new GraphQLError(
    `${name} needs an API key of the role ${role}, and "${viewer.name}" has the role ${viewer.role}. Send a key of that role. ${howToGetOne}`,
    { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
  );
}
