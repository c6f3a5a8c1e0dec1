/**
 * Whether a statement failed because the database cannot be reached, cannot take it now, or has no room: nothing is
 * wrong with the statement, and it may succeed later.
 */
export function isStoreAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isStoreAway);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return states.test(code) || socketErrors.has(code) || driverMessages.test(error.message);
}

/** SQLSTATE: a connection that failed (08), too little of something (53), an operator who stops the server (57P). */
const states = /^(08...|53...|57P0[1-5])$/;

const socketErrors: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** The driver gives these errors no code. */
const driverMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;
