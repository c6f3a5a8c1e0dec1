import type { FeedAddresses } from './feedAddresses.ts';
import type { FeedQuery } from './query/feedQuery.ts';

/** A list of the record in a form that other programs subscribe to. */
export interface Feed<Data> {
  readonly path: string;
  readonly title: string;
  /** Its text is UTF-8. */
  readonly mediaType: string;
  /** What it asks of the API. Its variables are those of `FeedQuery`. */
  readonly document: string;
  /** What it asks for where the query does not say. */
  readonly defaults: Pick<FeedQuery, 'filter' | 'first'>;
  /**
   * The answer of the API as text. Equal answers give equal text, so that a subscriber who has it is told so.
   * @throws FeedError when the answer cannot be told as it was asked for
   */
  readonly write: (answer: Data, query: FeedQuery, addresses: FeedAddresses) => string;
}
