import { InputError } from '../../connections/inputError.ts';
import type {
  DateMatch,
  EventFilter,
  QueryStatisticsArgs,
  RelationCountsArgs,
  StatisticsGroup,
} from '../../generated/graphql.ts';

/** What statistics are asked for. */
export interface AskedStatistics {
  readonly filter: EventFilter;
  /** Each once, in the order of the rows. */
  readonly groups: readonly StatisticsGroup[];
  /** The argument that names the groups. */
  readonly argument: 'groupBy' | 'by';
  /** How the date of an event has to match a month or a year. */
  readonly dates: DateMatch;
  readonly includeEmpty: boolean;
}

/** The arguments of the fields that give statistics, with what the contract fills in. */
export type StatisticsArguments = Required<QueryStatisticsArgs> | Required<RelationCountsArgs>;

/** Reads the arguments. Refuses no groups at all, and groups that no row can have both of. */
export const readStatistics = (args: StatisticsArguments): AskedStatistics => {
  const { filter, dates, includeEmpty } = args;
  const [argument, groups] =
    'groupBy' in args ? (['groupBy', args.groupBy] as const) : (['by', args.by] as const);
  requireGroups(groups, argument);
  return { filter: filter ?? {}, groups: [...new Set(groups)], argument, dates, includeEmpty };
};

const requireGroups = (groups: readonly StatisticsGroup[], argument: string): void => {
  if (groups.length === 0) {
    throw new InputError(
      argument,
      'no groups are named. Name at least one, such as MONTH or KIND; the `totalCount` of a list counts without groups.',
    );
  }
  for (const [one, other, reason] of EXCLUSIVE) {
    if (groups.includes(one) && groups.includes(other)) {
      throw new InputError(
        argument,
        `${one} and ${other} cannot be groups of the same rows: ${reason}. Ask for each in a field of its own.`,
      );
    }
  }
};

const EXCLUSIVE: readonly (readonly [StatisticsGroup, StatisticsGroup, reason: string])[] = [
  ['MONTH', 'YEAR', 'a row has one period'],
  ['CATEGORY', 'STATUS', 'only incidents have a category, and only meetings a status'],
];
