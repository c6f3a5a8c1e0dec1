/** What is used: requests, and points of cost. */
export interface Use {
  readonly requests: number;
  readonly cost: number;
}

/** What a client has used in one minute, as far as this process knows. */
export interface Account {
  /** Which minute of the clock, counted from 1970. */
  readonly minute: number;
  /** What all processes have used together, as it was last told. */
  settled: Use;
  /** What this process has used since. */
  unsettled: Use;
}

/** In milliseconds. */
export const minuteLength = 60_000;

export const nothing: Use = { requests: 0, cost: 0 };

export const openAccount = (minute: number): Account => ({
  minute,
  settled: nothing,
  unsettled: nothing,
});

export const sumOf = (one: Use, other: Use): Use => ({
  requests: one.requests + other.requests,
  cost: one.cost + other.cost,
});

export const usedOf = ({ settled, unsettled }: Account): Use => sumOf(settled, unsettled);
