import { randomUUID } from 'node:crypto';
import { slugOf } from '../domain/slugOf.ts';
import { findByNames } from '../records/findByNames.ts';
import type { DocumentType } from '../records/recordDocument.ts';
import type { Edit } from './edit.ts';
import type { DocumentFields } from './resolveInput.ts';

/** The fields of a new record with the slug that they give, or else one made of its name or title that nothing has. */
export async function withSlug(
  edit: Edit,
  type: DocumentType,
  fields: DocumentFields,
): Promise<DocumentFields> {
  const [named = fields] = await withSlugs(edit, type, [fields]);
  return named;
}

/** The same for several new records, none of which is given the slug of another. One statement. */
export async function withSlugs(
  { runner }: Edit,
  type: DocumentType,
  records: readonly DocumentFields[],
): Promise<DocumentFields[]> {
  const made = records.map(slugFor).filter((slug) => slug !== undefined);
  const known = made.length === 0 ? [] : (await findByNames(runner, type, made)).keys();
  const taken = new Set([...known, ...records.map(({ slug }) => slug)]);
  return records.map((fields) => {
    const plain = slugFor(fields);
    if (plain === undefined) return fields;
    const slug = taken.has(plain) ? `${plain}-${randomUUID().slice(0, 8)}` : plain;
    taken.add(slug);
    return { ...fields, slug };
  });
}

function slugFor({ slug, name, title }: DocumentFields): string | undefined {
  const text = name ?? title;
  return slug === undefined && typeof text === 'string' && text !== '' ? slugOf(text) : undefined;
}
