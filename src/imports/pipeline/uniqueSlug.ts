import { slugOf } from '../../domain/slugOf.ts';

/** The name as a slug with a part of the id: namesakes are many, and a slug is one's own. */
export const uniqueSlug = (name: string, id: string): string => `${slugOf(name)}-${id.slice(0, 8)}`;
