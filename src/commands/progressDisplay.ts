import ora from 'ora';
import type { ImportProgress } from '../imports/importProgress.ts';
import { finishedText, phaseWords, runningText } from './progressText.ts';

/** Shows how far a long command has come. */
export interface ProgressDisplay {
  /** May be called for every row. A phase begins with its first report. */
  readonly show: (progress: ImportProgress) => void;
  /** Finishes the line of the last phase. */
  readonly end: () => void;
  /** Leaves the last phase as it is. */
  readonly stop: () => void;
}

/**
 * On a terminal one line that changes; otherwise lines: at the start and the end of each phase, and one every five
 * seconds between. Standard output is left to what the command is for.
 */
export function progressDisplay({
  dryRun = false,
  stream = process.stderr,
}: {
  dryRun?: boolean;
  stream?: OutputStream;
}): ProgressDisplay {
  const isTerminal = canChangeLines(stream);
  const lines = isTerminal ? changingLine(stream) : lastingLines(stream);
  const pause = isTerminal ? 100 : 5_000;
  let last: ImportProgress | undefined;
  let started = 0;
  let shown = 0;
  const seconds = (): number => (performance.now() - started) / 1000;

  const end = (): void => {
    if (last) lines.finish(finishedText(last, seconds(), phaseWords(last.phase, dryRun)));
    last = undefined;
  };
  const show = (progress: ImportProgress): void => {
    const now = performance.now();
    const words = phaseWords(progress.phase, dryRun);
    if (progress.phase !== last?.phase) {
      end();
      started = shown = now;
      lines.update(`${words.running} …`);
    } else if (now - shown >= pause) {
      shown = now;
      lines.update(runningText(progress, seconds(), words));
    }
    last = progress;
  };
  const stop = (): void => {
    last = undefined;
    lines.stop();
  };
  return { show, end, stop };
}

type OutputStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

// Some terminals have no size, on which ora would write without end (sindresorhus/yocto-spinner#19).
function canChangeLines({ isTTY = false, columns = 0 }: OutputStream): boolean {
  const { TERM: kind, CI: isAutomated = '' } = process.env;
  return isTTY && columns > 0 && kind !== 'dumb' && isAutomated === '';
}

interface Lines {
  update(text: string): void;
  finish(text: string): void;
  stop(): void;
}

function changingLine(stream: NodeJS.WritableStream): Lines {
  // Standard input may be what is imported.
  const spinner = ora({ stream, discardStdin: false, isEnabled: true });
  return {
    update(text) {
      if (spinner.isSpinning) spinner.text = text;
      else spinner.start(text);
    },
    finish: (text) => void spinner.succeed(text),
    stop: () => void spinner.stop(),
  };
}

function lastingLines(stream: NodeJS.WritableStream): Lines {
  const print = (text: string): void => {
    stream.write(`${text}\n`);
  };
  return { update: print, finish: print, stop: () => undefined };
}
