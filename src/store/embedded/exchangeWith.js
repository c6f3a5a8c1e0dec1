/**
 * Gives PGlite messages of the wire protocol, and takes its answer. The answer has its memory to itself, so that it
 * can be handed to another thread.
 *
 * @param {import('@electric-sql/pglite').PGlite} pglite
 * @param {Uint8Array} messages
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function exchangeWith(pglite, messages) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  await pglite.execProtocolRawStream(messages, {
    onRawData: (part) => {
      // What PGlite shows here is its own memory, which it writes over.
      parts.push(part.slice());
      length += part.length;
    },
  });
  const answer = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    answer.set(part, at);
    at += part.length;
  }
  return answer;
}
