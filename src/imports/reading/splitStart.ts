/**
 * The first bytes, at least `length` unless there are fewer, to see by them what follows; and all bytes, the first
 * ones included.
 */
export async function splitStart(
  chunks: AsyncIterable<Buffer>,
  length: number,
): Promise<{ start: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, all: startThenRest(start, iterator) };
}

async function* startThenRest(
  start: Buffer,
  iterator: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    if (start.length > 0) yield start;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Whoever stops early closes the file with it.
    await iterator.return?.();
  }
}
