import type { SeedDocument } from './seedDocument.ts';

/** The kinds of record that others refer to, with the list of a seed file that holds them. */
export const seedLists = {
  source: 'sources',
  code: 'codes',
  country: 'countries',
  topic: 'topics',
  place: 'places',
  organization: 'organizations',
  office: 'offices',
  person: 'persons',
  event: 'events',
} as const;

export type RecordKind = keyof typeof seedLists;

/** What a reference may name: the slugs (of codes: the codes) of all files together. */
export type KnownRecords = Readonly<Record<RecordKind, ReadonlySet<string>>>;

/** Collects the slugs before anything is validated, so that files may refer to each other. */
export function knownRecords(documents: readonly SeedDocument[]): KnownRecords {
  const slugs = (kind: RecordKind) =>
    new Set(documents.flatMap(({ value }) => keysOf(listIn(value, seedLists[kind]))));
  return {
    source: slugs('source'),
    code: slugs('code'),
    country: slugs('country'),
    topic: slugs('topic'),
    place: slugs('place'),
    organization: slugs('organization'),
    office: slugs('office'),
    person: slugs('person'),
    event: slugs('event'),
  };
}

function listIn(value: unknown, list: string): unknown {
  return isRecord(value) ? value[list] : undefined;
}

function keysOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const key = isRecord(item) ? (item.slug ?? item.code) : undefined;
    return typeof key === 'string' ? [key] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
