import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ReportError } from '../reportError.ts';
import type { Ask } from './ask.ts';
import { valuesAt } from './valuesAt.ts';

/** Kinds of records that a variable may name. */
export type NamedKind = 'COUNTRY' | 'ORGANIZATION' | 'PERSON';

/**
 * ` Did you mean "KR" (South Korea)?` for a name in any script, or with a typing error, as the API's search finds it;
 * nothing where it finds none, or cannot be asked: what is said is that the name is wrong.
 */
export async function suggestRecords(ask: Ask, text: string, kind: NamedKind): Promise<string> {
  const found = namedRecords(await search(ask, text, kind));
  return found.length === 0 ? '' : ` Did you mean ${found.join(' or ')}?`;
}

async function search(ask: Ask, text: string, kind: NamedKind): Promise<unknown> {
  try {
    const { data } = await ask(readFileSync(operation, 'utf8'), { text, kinds: [kind] });
    return data;
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

const operation = new URL('../parts/nearRecords.graphql', import.meta.url);

const namedRecords = (data: unknown): string[] =>
  valuesAt(data, ['search', 'nodes', 'record']).flatMap((record) => {
    const { data: named } = namedForm.safeParse(record);
    return named === undefined ? [] : [`"${named.alpha2 ?? named.slug}" (${named.name})`];
  });

const namedForm = z.object({ slug: z.string(), alpha2: z.string().nullish(), name: z.string() });
