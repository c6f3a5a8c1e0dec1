import { EngineEnded, type Engine } from './engine.ts';
import { PgliteThread } from './pgliteThread.ts';

/**
 * PGlite on a folder, in a thread of its own: while a statement runs, this thread goes on answering. PGlite cannot be
 * interrupted, so a statement that takes too long ends its thread, as a crash would: what was committed stays, what
 * was not is gone, and the next use starts another thread.
 */
export class ThreadEngine implements Engine {
  statementTimeout = 0;
  readonly #folder: string;
  #thread: PgliteThread | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  start(): Promise<void> {
    if (this.#thread === undefined || this.#thread.hasEnded)
      this.#thread = new PgliteThread(this.#folder);
    return this.#thread.ready;
  }

  async exchange(messages: Uint8Array): Promise<Uint8Array> {
    if (this.#thread === undefined) throw new EngineEnded('The embedded database was not started.');
    return this.#thread.exchange(messages, this.statementTimeout);
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}
