import type { EventFilter } from '../../generated/graphql.ts';

/** A period of days; an end that is not said is open. */
export interface RequiredPeriod {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The period that the filter asks of all its events, by itself or by `and`: where several are asked, their latest start and earliest end. */
export const requiredPeriod = (filter: EventFilter): RequiredPeriod => {
  const asked = periodsOf(filter);
  return {
    from: asked
      .flatMap(({ from }) => from ?? [])
      .toSorted()
      .at(-1),
    to: asked
      .flatMap(({ to }) => to ?? [])
      .toSorted()
      .at(0),
  };
};

const periodsOf = ({ when, and }: EventFilter): NonNullable<EventFilter['when']>[] => [
  ...(when ? [when] : []),
  ...(and ?? []).flatMap(periodsOf),
];
