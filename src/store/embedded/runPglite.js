import { parentPort, workerData } from 'node:worker_threads';
import { exchangeWith } from './exchangeWith.js';
import { openPglite } from './openPglite.js';

/*
 * Runs in a thread of its own, which `pgliteThread.ts` starts: PGlite on one folder. Says `ready`; then takes messages
 * and gives answers, one after the other; `close` is the last. A failure ends the thread.
 *
 * This file and what it imports are JavaScript: Node.js 20 reads no TypeScript in a thread, and to load there what
 * would read it takes 0.8 seconds of every start.
 */
const port = parentPort;
if (port === null) throw new Error('This file is run by a thread.');
const pglite = await openPglite(String(workerData));

port.on('message', (/** @type {Uint8Array | 'close'} */ message) => {
  void (message === 'close' ? close() : answer(message));
});
port.postMessage('ready');

async function answer(/** @type {Uint8Array} */ messages) {
  const bytes = await exchangeWith(pglite, messages);
  port?.postMessage(bytes, [bytes.buffer]);
}

async function close() {
  await pglite.close();
  port?.close();
}
