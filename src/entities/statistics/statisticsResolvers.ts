import { byId, rowByKey } from '../../connections/rowsByKey.ts';
import type { StatisticsPeriodResolvers, StatisticsRowResolvers } from '../../generated/graphql.ts';
import { country } from '../country/country.ts';
import { filterOfRow } from './filterOfRow.ts';

export const statisticsRowResolvers: StatisticsRowResolvers = {
  period: (row) => (row.edtf === null ? null : row),
  async pair({ firstCountryId, secondCountryId }, _, context, info) {
    if (firstCountryId === null || secondCountryId === null) return null;
    const both = await Promise.all(
      [firstCountryId, secondCountryId].map((id) => rowByKey(context, byId(country), [id], info)),
    );
    return both
      .flatMap((one) => one ?? [])
      .toSorted((one, other) => (one.sortName < other.sortName ? -1 : 1));
  },
  filter: (row, _, { directory }) => filterOfRow(row, directory),
};

export const statisticsPeriodResolvers: StatisticsPeriodResolvers = {
  edtf: ({ edtf }) => edtf ?? '',
  from: ({ firstDay }) => firstDay ?? '',
  to: ({ lastDay }) => lastDay ?? '',
};
