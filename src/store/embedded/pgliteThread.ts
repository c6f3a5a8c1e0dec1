import { Worker } from 'node:worker_threads';
import { EngineEnded } from './engine.ts';
import { stoppedMessage } from './stoppedMessage.ts';

interface Waiting {
  resolve(answer: Uint8Array): void;
  reject(error: Error): void;
}

/** One life of a thread with PGlite on a folder: begun with the object, ended by `close` or by a statement's time. */
export class PgliteThread {
  /** Resolves when PGlite is open; rejects with why it cannot be. */
  readonly ready: Promise<void>;
  hasEnded = false;
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: Waiting | undefined;
  #lastWords: Uint8Array | undefined;
  #failure: unknown;

  constructor(folder: string) {
    // It needs nothing of what this process reads TypeScript by, which would be loaded there too.
    const options = { workerData: folder, execArgv: [] };
    this.#worker = new Worker(new URL('./runPglite.js', import.meta.url), options);
    this.#worker.on('error', (error) => (this.#failure = error));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#end();
        resolve();
      });
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once('message', () => resolve());
      void this.#ended.then(() => reject(this.#reason()));
    });
    // Whoever starts an engine waits for it; one that ends later is nobody's unheard failure.
    this.ready.catch(() => {});
  }

  /** Takes its turn: a connection that was given up may still wait for its last answer. */
  exchange(messages: Uint8Array, timeout: number): Promise<Uint8Array> {
    const send = () => this.#send(messages, timeout);
    const answer = this.#turn.then(send, send);
    this.#turn = answer;
    return answer;
  }

  #send(messages: Uint8Array, timeout: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.hasEnded) throw this.#reason();
      const stop = timeout > 0 ? setTimeout(() => this.#stop(), timeout) : undefined;
      this.#waiting = { resolve, reject };
      this.#worker.once('message', (answer: Uint8Array) => {
        // An answer that comes while its thread is being ended comes too late.
        if (this.#lastWords !== undefined) return;
        clearTimeout(stop);
        this.#waiting = undefined;
        resolve(answer);
      });
      const copy = new Uint8Array(messages);
      this.#worker.postMessage(copy, [copy.buffer]);
    });
  }

  async close(): Promise<void> {
    if (this.hasEnded) return;
    this.#worker.postMessage('close');
    await this.#ended;
    if (this.#failure !== undefined) throw this.#reason();
  }

  /** There is no other way to end a statement in PGlite than to end its thread. */
  #stop(): void {
    this.#lastWords = stoppedMessage();
    void this.#worker.terminate();
  }

  #end(): void {
    this.hasEnded = true;
    this.#waiting?.reject(this.#reason());
    this.#waiting = undefined;
  }

  #reason(): Error {
    if (this.#failure instanceof Error) return this.#failure;
    return new EngineEnded('The embedded database ended.', {
      lastWords: this.#lastWords,
      cause: this.#failure,
    });
  }
}
