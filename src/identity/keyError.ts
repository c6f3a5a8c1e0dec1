/** What is wanted of a key cannot be done; the message is for the person at the terminal, and says what to do. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}
