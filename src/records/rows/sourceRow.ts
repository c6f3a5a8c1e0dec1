import { readEdtf } from '../../domain/readEdtf.ts';
import { searchKey } from '../../domain/searchKey.ts';
import type { TableRow } from './tableRows.ts';

/** A source, as every form of it says it. */
interface Source {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string;
  readonly url?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly licence?: string | undefined;
  readonly note?: string | undefined;
}

/** @throws EdtfError when `published` is no date */
export function sourceRow(id: string, source: Source): TableRow<'source'> {
  return {
    id,
    slug: source.slug,
    publisher: source.publisher,
    title: source.title,
    sort_title: searchKey(source.title),
    url: source.url ?? null,
    published: source.published ?? null,
    published_on: source.published === undefined ? null : readEdtf(source.published).earliest,
    language: source.language ?? null,
    licence: source.licence ?? null,
    note: source.note ?? null,
  };
}
