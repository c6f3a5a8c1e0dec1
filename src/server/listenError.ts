/** The address cannot be listened on; the message says which, and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}
