/** How long closing may take before the process stops anyway: supervisors kill after 10 seconds. */
const hardStopMilliseconds = 9_000;

/**
 * Calls `close` once on SIGINT or SIGTERM and ends the process: with 0 when it closed, with 1 when it failed
 * or took too long. A terminal may send a signal twice, to npm and to its child, so further ones do nothing.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    console.log(`${signal}: finishing the running requests.`);
    setTimeout(() => {
      console.error('Not all requests finished in time; stopping anyway.');
      process.exit(1);
    }, hardStopMilliseconds);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('Closing failed:', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
