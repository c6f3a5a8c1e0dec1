/**
 * Loaded by `npm start` ahead of the program and in its process, so that a fresh copy can start at
 * once, and a signal still reaches the server.
 */
import { bringUpToDate } from './bringUpToDate.ts';

try {
  bringUpToDate('prisma');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
