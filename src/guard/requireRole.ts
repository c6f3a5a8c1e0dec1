import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../entities/viewer.ts';
import { hasRole } from '../identity/hasRole.ts';
import { AuthenticationError } from './authenticationError.ts';
import { guardedFields, type GuardedField } from './guardedFields.ts';
import type { Guard } from './guardOperations.ts';
import { readRequiredRoles } from './requiredRoles.ts';

/** Refuses the whole request when one of its fields needs a role that its key has not. */
export function requireRole(schema: GraphQLSchema): Guard {
  const requiredRoles = readRequiredRoles(schema);
  return ({ document, definition }) => {
    const fields = guardedFields(schema, requiredRoles, document, definition);
    if (fields.length === 0) return undefined;
    return ({ context: { viewer } }) => {
      const refused = fields.filter(({ role }) => !hasRole(viewer?.role ?? null, role));
      // Whoever gets the role that this one needs can send the request as it is.
      const hardest = refused.find(({ role }) =>
        refused.every((other) => hasRole(role, other.role)),
      );
      if (hardest !== undefined) throw refusal(hardest, viewer);
    };
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
