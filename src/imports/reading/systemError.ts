/** An error of the system or of zlib, with its code, such as `ENOENT`. By its shape: test runners have an `Error` of their own. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error
  );
}
