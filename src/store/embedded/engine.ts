import type { PGlite } from '@electric-sql/pglite';
import { exchangeWith } from './exchangeWith.js';

/** PostgreSQL without a socket: it takes the bytes that a client would send to a server, and gives those of the answer. */
export interface Engine {
  /** Resolves when messages are taken. An engine that has ended is begun anew, by what its disk holds. */
  start(): Promise<void>;
  /** Takes whole messages of the wire protocol, one exchange after the other. Rejects when the engine ends meanwhile. */
  exchange(messages: Uint8Array): Promise<Uint8Array>;
  /** How many milliseconds each statement may take from now on; 0 is without end. */
  statementTimeout: number;
  /** Writes all to the disk, and ends for good. */
  close(): Promise<void>;
}

/** An engine in this thread, which does nothing else while a statement runs, and so can stop none. */
export const engineOf = (pglite: PGlite): Engine => ({
  statementTimeout: 0,
  start: () => pglite.waitReady,
  exchange: (messages) => exchangeWith(pglite, messages),
  close: () => pglite.close(),
});

/** An engine ended while it was asked. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
  /** Messages of the wire protocol that tell why. */
  readonly lastWords: Uint8Array | undefined;

  constructor(
    message: string,
    { lastWords, cause }: { lastWords?: Uint8Array | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.lastWords = lastWords;
  }
}
