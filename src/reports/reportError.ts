/** A report cannot be made. The message is for the person at the terminal: what is wrong, and what to do. */
export class ReportError extends Error {
  override readonly name: string = 'ReportError';
}

/** What was asked for is wrong, such as the name of a report or the value of a variable; asking again changes nothing. */
export class ReportUsageError extends ReportError {
  override readonly name = 'ReportUsageError';
}
