import { createServer } from 'node:http';

/** Loaded into the server ahead of the program: collects its garbage when asked, and tells what memory is left in use. */
createServer((_, response) => {
  globalThis.gc?.();
  response.end(JSON.stringify(process.memoryUsage()));
})
  .listen(process.env.MEMORY_SOCKET)
  .unref();
