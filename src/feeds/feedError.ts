/** A feed cannot be given as it was asked for. Each line names a parameter, what is wrong with it, and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}
