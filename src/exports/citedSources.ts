import { source } from '../entities/source/source.ts';
import type { SourceRow } from '../entities/rows.ts';
import type { Runner } from '../store/store.ts';
import { restrictsUse } from './restrictsUse.ts';
import { readRecords } from '../records/reading/readEdge.ts';

/** A source as a side file names it. */
export interface CitedSource {
  readonly id: string;
  readonly slug: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string | null;
  /** Whether the licence forbids to pass on what the source says, as far as its words tell. */
  readonly restricted: boolean;
  readonly citations: number;
}

/** The sources by how often they are cited. */
export async function citedSources(
  runner: Runner,
  citations: ReadonlyMap<string, number>,
): Promise<CitedSource[]> {
  const rows: SourceRow[] = await readRecords(runner, source, [...citations.keys()].sort());
  return rows
    .map(({ id, slug, publisher, title, url, licence }) => ({
      id,
      slug,
      publisher,
      title,
      url,
      licence,
      restricted: restrictsUse(licence),
      citations: citations.get(id) ?? 0,
    }))
    .toSorted((one, other) => other.citations - one.citations);
}
