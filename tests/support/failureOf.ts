/** How a promise fails: the code and the message of its error, `DATABASE_NEWER: The database is …`. */
export async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `${'code' in error ? String(error.code) : error.name}: ${error.message}`;
  }
  throw new Error('The promise was expected to fail, and did not.');
}
