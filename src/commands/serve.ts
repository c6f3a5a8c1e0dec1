import type { Config } from '../config.ts';
import { openStore } from '../store/openStore.ts';

/** Opens the record, and serves it until the process is told to stop. */
export async function serve(config: Config): Promise<void> {
  const { dataDirectory, databaseUrl, databaseConnections, databaseWait, statementTimeout } =
    config;
  // The embedded database starts in its thread while the server is loaded in this one.
  const [store, { serveStore }] = await Promise.all([
    openStore({
      dataDirectory,
      ...(databaseUrl !== undefined && {
        databaseUrl,
        connections: databaseConnections,
        connectionTimeout: databaseWait,
        statementTimeout,
      }),
    }),
    import('./serveStore.ts'),
  ]);
  await serveStore(store, config);
}
