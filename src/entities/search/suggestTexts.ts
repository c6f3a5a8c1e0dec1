import { sql } from 'kysely';

import { nearestFirst } from '../../domain/nearest.ts';
import { parseSearch } from '../../domain/parseSearch.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { nearNames } from './nearNames.ts';
import type { ResolvedSearch } from './resolveSearch.ts';
import { tsQuery } from './tsQuery.ts';

/** So many words are tried in the place of one that nothing has. */
const MOST_TRIED = 3;

/**
 * Texts that find something where a text finds nothing: words that nothing has give way to near ones of names, or are
 * left out; where each of them is found, but never all together, one after the other is left out.
 */
export const suggestTexts = async (
  { sought: { parsed } }: ResolvedSearch,
  store: Runner,
): Promise<string[]> => {
  const terms = parsed.required.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text));
  const known = await whichFind(terms, store);
  const near = await Promise.all(
    terms.map(async (term) => (known.has(term) ? undefined : nearWords(term, store))),
  );
  const withEach = (choose: (at: number) => string | undefined): string =>
    terms.flatMap((_, at) => choose(at) ?? []).join(' ');
  const kept = (at: number): string | undefined => (near[at] === undefined ? terms[at] : undefined);
  const candidates = near.every((words) => words === undefined)
    ? terms.map((_, left) => withEach((at) => (at === left ? undefined : terms[at])))
    : [
        ...Array.from({ length: MOST_TRIED }, (_, turn) =>
          withEach((at) => kept(at) ?? near[at]?.[turn]),
        ),
        withEach(kept),
      ];
  const distinct = [...new Set(candidates)].filter((text) => text !== '');
  const finding = await whichFind(distinct, store);
  return distinct.filter((text) => finding.has(text));
};

/** The words of names that are near a word, and the names themselves, the nearest first. */
const nearWords = async (word: string, store: Runner): Promise<readonly string[]> => {
  const names = await nearNames(store, word);
  const words = names.flatMap(({ value }) => [value, ...value.split(/[\s-]+/u)]);
  return nearestFirst(word, [...new Set(words)]).slice(0, MOST_TRIED);
};

/** Those of the texts that find something, as words of events or of names. */
const whichFind = async (texts: readonly string[], store: Runner): Promise<ReadonlySet<string>> => {
  const queries = texts.map((text) => tsQuery(parseSearch(text)));
  const rows = await store.run(
    sql<{ place: number }>`
      select place::int from unnest(${queries}::text[]) with ordinality as asked (query, place)
      where exists (select 1 from event_words where words @@ query::tsquery)
        or exists (select 1 from known_name where words @@ query::tsquery)`.compile(database),
  );
  return new Set(rows.flatMap(({ place }) => texts[place - 1] ?? []));
};
