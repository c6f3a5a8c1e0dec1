import {
  getDirectiveValues,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Role } from '../generated/database.ts';
import { hasRole, roles } from '../identity/hasRole.ts';

/** The role that a field needs, for those that need one. */
export type RequiredRoles = (typeName: string, fieldName: string) => Role | undefined;

/**
 * Reads `@requires` off every field of a schema, once. A field of an interface needs at least what the same field of
 * any type behind it needs, so that no way round is left.
 */
export function readRequiredRoles(schema: GraphQLSchema): RequiredRoles {
  const directive = schema.getDirective('requires');
  const needed = new Map<string, Role>();
  const roleOf = ({ astNode }: GraphQLField<unknown, unknown>): Role | undefined => {
    const values = directive && astNode && getDirectiveValues(directive, astNode);
    return roles.find((role) => role === values?.role);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const behind = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    for (const field of Object.values(type.getFields())) {
      const fields = [type, ...behind].flatMap((one) => one.getFields()[field.name] ?? []);
      const role = highest(fields.flatMap((one) => roleOf(one) ?? []));
      if (role !== undefined) needed.set(`${type.name}.${field.name}`, role);
    }
  }
  return (typeName, fieldName) => needed.get(`${typeName}.${fieldName}`);
}

function highest(some: readonly Role[]): Role | undefined {
  return some.find((role) => some.every((other) => hasRole(role, other)));
}
