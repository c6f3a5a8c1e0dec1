/** What is asked of an export cannot be done. The message is for the person at the terminal: what is wrong, and what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
