import { constants } from 'node:os';

/** How long a stop may take before the process ends anyway: supervisors kill after 10 seconds. */
const hardStopMilliseconds = 9_000;

/** That a signal asked for the end of what is running. */
export interface Interruption {
  /** Aborts at SIGINT or SIGTERM, with a `StoppedError`. */
  readonly signal: AbortSignal;
  /** Leaves signals alone again. */
  dispose(): void;
}

/** A person or a supervisor has stopped the command. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  /** As shells have it: 130 for SIGINT, 143 for SIGTERM. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** A terminal may send a signal twice, to npm and to its child, so further ones do nothing. */
export function stopOnSignal(): Interruption {
  const controller = new AbortController();
  let hardStop: NodeJS.Timeout | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) return;
    const reason = new StoppedError(signal);
    console.error(`${signal}: stopping after what is being written.`);
    hardStop = setTimeout(() => {
      console.error('That took too long. It is left undone.');
      process.exit(reason.exitCode);
    }, hardStopMilliseconds);
    controller.abort(reason);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    dispose() {
      clearTimeout(hardStop);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
