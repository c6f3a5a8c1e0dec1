/** An import that cannot go on. The message is for the person at the terminal: what was wrong, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
