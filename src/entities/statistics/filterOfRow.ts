import type { EventFilter, StatisticsGroup } from '../../generated/graphql.ts';
import type { Directory } from '../directory.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { GroupRow } from '../rows.ts';
import { narrowFilter } from './narrowFilter.ts';

/** The filter of the list that has exactly the events that a row counts. */
export const filterOfRow = async (row: GroupRow, directory: Directory): Promise<EventFilter> => {
  const { asked, relation } = row;
  return narrowFilter(asked.filter, [
    ...(relation === undefined
      ? []
      : [{ pair: await codesOf([relation.aId, relation.bId], directory) }]),
    ...(await Promise.all(asked.groups.map((group) => PARTS[group](row, directory)))),
  ]);
};

type Part = (row: GroupRow, directory: Directory) => Promise<EventFilter>;

const inPeriod: Part = async ({ firstDay, lastDay, asked }) => ({
  when: { from: firstDay, to: lastDay, match: asked.dates },
});

/** What each group asks of the events of a row; a key is null only where the rows have no such group. */
const PARTS: Readonly<Record<StatisticsGroup, Part>> = {
  MONTH: inPeriod,
  YEAR: inPeriod,
  KIND: async ({ kind }) => ({ kinds: kind && [kind] }),
  CATEGORY: async ({ category }) => ({ categories: category && [category] }),
  STATUS: async ({ status }) => ({ statuses: status && [status] }),
  COUNTRY: async ({ countryId }, directory) => ({
    countries: { all: await codesOf([countryId], directory) },
  }),
  PAIR: async ({ firstCountryId, secondCountryId }, directory) => ({
    pair: await codesOf([firstCountryId, secondCountryId], directory),
  }),
  TOPIC: async ({ topicId }) => ({
    topics: { all: topicId === null ? null : [encodeGlobalId('Topic', topicId)] },
  }),
};

const codesOf = (ids: readonly (string | null)[], directory: Directory): Promise<string[]> =>
  Promise.all(ids.flatMap((id) => (id === null ? [] : directory.countryCode(id))));
