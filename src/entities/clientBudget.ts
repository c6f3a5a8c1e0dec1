/** What a client may still use. */
export interface BudgetState {
  /** Points of cost in a minute; `Infinity` where there is no limit. */
  readonly limit: number;
  /** Points of cost that are left in this minute; `Infinity` where there is no limit. */
  readonly remaining: number;
  /** When the minute is over. */
  readonly resetAt: Date;
}

/** The budget of whoever sent a request. */
export interface ClientBudget {
  /** Takes what an operation costs, before it is executed; throws where that is not enough, and takes nothing then. */
  readonly spend: (cost: number) => void;
  /** Tells what is left. */
  readonly state: () => BudgetState;
}
