import type { ToMany } from '../../connections/entity.ts';
import { InputError } from '../../connections/inputError.ts';
import { everything } from '../../connections/origin.ts';
import type { Summary } from '../../connections/summary.ts';
import type { EventFilter } from '../../generated/graphql.ts';
import { event } from '../event/event.ts';
import { eventFilter } from '../event/eventFilter.ts';
import type { RelationRow, GroupRow } from '../rows.ts';
import {
  readStatistics,
  type AskedStatistics,
  type StatisticsArguments,
} from './askedStatistics.ts';
import { composeStatistics } from './composeStatistics.ts';
import { MOST_ROWS } from './mostRows.ts';
import { narrowFilter } from './narrowFilter.ts';
import { statisticsOfAll } from './statisticsOfAll.ts';
import { statisticsRow } from './statisticsRow.ts';

/** How many events there are, group by group. */
export const statistics = (): ToMany => ({
  entity: event,
  origin: everything,
  shape: 'summary',
  summary: summaryOf({}),
});

/** The same, of the events of a relation alone. */
export const statisticsOfRelation = (
  events: Pick<ToMany, 'origin' | 'key'>,
): Record<'counts' | 'intensity', ToMany> => ({
  counts: { ...events, entity: event, shape: 'list', summary: summaryOf({}) },
  intensity: {
    ...events,
    entity: event,
    shape: 'list',
    summary: summaryOf(RATED),
    where: (_, scope) => eventFilter.where(RATED, scope),
  },
});

/** The events that have an intensity: its scale begins at -10. */
const RATED: EventFilter = { intensity: { min: -10 } };

/** `only` is what the field asks of events beside its filter. */
const summaryOf = (only: EventFilter): Summary<GroupRow> => ({
  entity: statisticsRow,
  read(args: StatisticsArguments) {
    const read = readStatistics(args);
    const asked = { ...read, filter: narrowFilter(read.filter, [only]) };
    return {
      entity: statisticsRow,
      longest: MOST_ROWS,
      select: (list, where) => composeStatistics(list, where, asked),
      ofAll: statisticsOfAll(asked),
      tooLong: ([row]) => tooLong(asked, row?.outOf),
      // Two relations of one pair share their rows, which are then copied: that takes as long as all else done with them.
      complete: (row, relation: RelationRow | undefined) =>
        relation === undefined
          ? Object.assign(row, { asked, relation })
          : { ...row, asked, relation },
    };
  },
});

const tooLong = ({ argument, groups }: AskedStatistics, rows = MOST_ROWS + 1): InputError =>
  new InputError(
    argument,
    `${inWords.format(groups)} would make ${String(rows)} rows or more, and ${String(MOST_ROWS)} are the most. Narrow the filter, such as its \`when\` to a shorter period, or name fewer groups.`,
  );

const inWords = new Intl.ListFormat('en-GB');
