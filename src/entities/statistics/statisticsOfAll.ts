import { sql } from 'kysely';

import type { SummaryOfAll } from '../../connections/summary.ts';
import type { AskedStatistics } from './askedStatistics.ts';
import { composeStatistics } from './composeStatistics.ts';
import { isKeyGroup, keyGroups } from './keyGroups.ts';

/**
 * Of all events, groups that a spine tells apart are counted in the spine alone, without a look at the events: by
 * country 1,280 ms at a million events with it, and 190 ms without.
 */
export const statisticsOfAll = (asked: AskedStatistics): SummaryOfAll | undefined => {
  if (Object.values(asked.filter).some((value) => value !== null)) return undefined;
  const name = asked.groups.filter(isKeyGroup).find((each) => keyGroups[each].everyKey);
  const everyKey = name && keyGroups[name].everyKey;
  return (
    everyKey && {
      origin: everyKey.origin,
      select: (rows) =>
        composeStatistics(rows, sql`true`, asked, { ...keyGroups, [name]: everyKey.group }),
    }
  );
};
