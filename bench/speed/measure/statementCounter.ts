import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database on which every statement is counted. */
export interface StatementCounter {
  /** The address of the database by this way. */
  readonly url: string;
  readonly count: number;
  close(): Promise<void>;
}

/**
 * Passes on what a client and a PostgreSQL server say to each other, and counts how often the client says "Execute" or
 * "Query": the same for every driver, and no setting of the server is needed.
 */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let count = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(target.port || 5432), target.hostname);
    const messages = messageReader((type) => {
      if (type === EXECUTE || type === QUERY) count += 1;
    });
    client.on('data', messages);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = typeof address === 'object' ? String(address?.port) : '';
  return {
    url: url.href,
    get count() {
      return count;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

const EXECUTE = 'E'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);

/** Tells the type of each message in the bytes of a client; the first message has none. */
function messageReader(tell: (type: number) => void): (chunk: Buffer) => void {
  let head = Buffer.alloc(0);
  let left = 0;
  let typeLength = 0;
  return (chunk) => {
    let at = Math.min(left, chunk.length);
    left -= at;
    while (at < chunk.length) {
      const wanted = typeLength + 4 - head.length;
      head = Buffer.concat([head, chunk.subarray(at, at + wanted)]);
      at += Math.min(wanted, chunk.length - at);
      if (head.length < typeLength + 4) return;
      if (typeLength === 1) tell(head.readUInt8(0));
      left = head.readUInt32BE(typeLength) - 4;
      head = Buffer.alloc(0);
      typeLength = 1;
      const body = Math.min(left, chunk.length - at);
      at += body;
      left -= body;
    }
  };
}
