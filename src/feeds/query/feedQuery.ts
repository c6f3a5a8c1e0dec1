/** What a query string asks of a feed: the variables of its operation. */
export interface FeedQuery {
  /** As JSON has it; the API checks it again. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly first?: number;
  readonly after?: string;
}
