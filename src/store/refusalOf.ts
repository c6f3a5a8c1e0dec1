/**
 * Why the store refuses to hold what it was given, from PostgreSQL's error: a value that is none of its column
 * (SQLSTATE class 22), or a rule of the tables (class 23). Undefined for every other error: the rows are not at fault.
 */
export function refusalOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  if (typeof code !== 'string' || !/^2[23]...$/.test(code)) return undefined;
  const message = 'message' in error ? String(error.message) : code;
  const detail = 'detail' in error && typeof error.detail === 'string' ? ` ${error.detail}` : '';
  return `The store refuses it: ${message}.${detail}`;
}
