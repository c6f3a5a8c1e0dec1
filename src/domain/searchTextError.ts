/** A text that nothing can be looked for by. The message says what is wrong with it, and the remedy. */
export class SearchTextError extends Error {
  override readonly name = 'SearchTextError';
}
