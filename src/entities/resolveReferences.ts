import type { Entity } from '../connections/entity.ts';
import { InputError } from '../connections/inputError.ts';
import type { RequestContext } from '../connections/requestContext.ts';
import { byId, bySlug, rowsByKey } from '../connections/rowsByKey.ts';
import { slugPattern } from '../domain/slugPattern.ts';
import { distinctNames } from './distinctNames.ts';
import { shortened } from './shortened.ts';
import { decodeGlobalId, requireId } from './globalId.ts';
import { suggestSlug } from './suggestSlug.ts';

/**
 * The UUID of a record that a filter names by its global id or by its slug. No global id has
 * the form of a slug, so the two cannot be mistaken. A record that does not exist is refused,
 * as an ignored filter would answer another question.
 */
export const resolveReference = async (
  context: RequestContext,
  entity: Entity<{ readonly id: string }>,
  reference: string,
  argument: string,
): Promise<string> => {
  const isId = decodeGlobalId(reference) !== undefined;
  const isSlug = !isId && slugPattern.test(reference);
  const suggestion = (): Promise<string> =>
    suggestSlug(context.store, entity.table ?? '', shortened(reference));
  if (!isSlug && !isId) {
    throw new InputError(
      argument,
      `"${shortened(reference)}" is neither an id nor a slug.${await suggestion()} Pass the \`id\` or \`slug\` of a record as a query gave it.`,
    );
  }
  const key = isSlug ? reference : requireId(reference, argument, entity.typeName);
  const lookup = isSlug ? bySlug(entity) : byId(entity);
  const [row] = await rowsByKey(context, lookup, [key], {});
  if (row !== undefined) return row.id;
  throw new InputError(
    argument,
    `there is no ${entity.typeName} "${shortened(reference)}".${isSlug ? await suggestion() : ''} Pass the \`id\` or \`slug\` of one that a query gave.`,
  );
};

/** The UUIDs of several records; undefined where none are named. */
export const resolveReferences = async (
  context: RequestContext,
  entity: Entity<{ readonly id: string }>,
  references: readonly string[] | null | undefined,
  argument: string,
): Promise<readonly string[] | undefined> =>
  references
    ? Promise.all(
        distinctNames(references, argument).map((reference) =>
          resolveReference(context, entity, reference, argument),
        ),
      )
    : undefined;
