import type { TestApi } from './openTestApi.ts';

export interface Hit {
  readonly kind: string;
  readonly match: string;
  readonly name: { readonly value: string; readonly kind: string | null } | null;
  readonly record: { readonly slug?: string; readonly eventSlug?: string };
  readonly matches: readonly {
    readonly field: string;
    readonly text: string;
    readonly highlights: readonly { readonly start: number; readonly end: number }[];
  }[];
}

interface Found {
  readonly nodes: readonly Hit[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly totalCount: number;
  readonly isCapped: boolean;
  readonly suggestions: readonly string[];
}

const SLUG = ['Person', 'Organization', 'Country', 'Topic', 'Place', 'Source']
  .map((type) => `... on ${type} { slug }`)
  .join(' ');
const RECORD = `record { ${SLUG} ... on Event { eventSlug: slug } }`;

/** What a text finds; `rest` are further arguments, after a comma. */
export async function search(api: TestApi, text: string, rest = ''): Promise<Found> {
  const { data } = await api.ask(
    `query ($text: String!) { search(text: $text${rest}) {
      totalCount isCapped suggestions edges { cursor }
      nodes { kind match name { value kind } ${RECORD} matches { field text highlights { start end } } }
    } }`,
    { text },
  );
  return (data as { search: Found }).search;
}

export const slugOf = ({ record }: Hit): string => record.slug ?? record.eventSlug ?? '';

export const slugs = ({ nodes }: Found): string[] => nodes.map(slugOf);

/** The parts of the texts of a hit that are to be marked. */
export const marked = (hit: Hit | undefined): Record<string, string[]> =>
  Object.fromEntries(
    (hit?.matches ?? []).map(({ field, text, highlights }) => [
      field,
      highlights.map(({ start, end }) => text.slice(start, end)),
    ]),
  );
