import {
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Role } from '../generated/database.ts';
import type { RequiredRoles } from './requiredRoles.ts';

/** A field of an operation that the public may not select. */
export interface GuardedField {
  /** As the schema names it: `Mutation.createMeeting`. */
  readonly name: string;
  readonly role: Role;
}

/** All fields of an operation that need a role, in fragments too, whether or not a directive skips them. */
export function guardedFields(
  schema: GraphQLSchema,
  requiredRoles: RequiredRoles,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GuardedField[] {
  const found: GuardedField[] = [];
  const types = new TypeInfo(schema);
  // The operation, and of the fragments those that it reaches: another one in the document does not run.
  const reached = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  visit(
    reached,
    visitWithTypeInfo(types, {
      Field() {
        const parent = types.getParentType()?.name;
        const field = types.getFieldDef()?.name;
        if (parent === undefined || field === undefined) return;
        const role = requiredRoles(parent, field);
        if (role !== undefined) found.push({ name: `${parent}.${field}`, role });
      },
    }),
  );
  return found;
}
