import { Duplex } from 'node:stream';
import { EngineEnded, type Engine } from './engine.ts';

/**
 * What the driver `pg` takes for a connection to a server, with an engine at its other end. There is one session
 * in an engine: one socket at a time may be open.
 */
export class EngineSocket extends Duplex {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  connect(): this {
    this.#engine.start().then(
      () => this.emit('connect'),
      (error: unknown) => this.#fail(error),
    );
    return this;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#engine.exchange(chunk).then(
      (answer) => {
        if (answer.length > 0) this.push(answer);
        done();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  /** The driver corks what belongs together: a statement and its values are one exchange. */
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), '', done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _read = (): void => {};

  /** An answer that tells why the engine ended goes first, as a server's last words do. */
  #fail(error: unknown): void {
    if (error instanceof EngineEnded && error.lastWords) {
      this.push(error.lastWords);
      this.push(null);
      this.once('end', () => this.destroy());
    } else {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  // A socket's own settings, which the driver makes.
  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
