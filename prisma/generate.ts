/**
 * Makes what belongs in `src/generated`, where it is missing or older than what it is made from:
 *
 *     npm run generate               what is not fresh
 *     npm run generate -- --again    all of it; if something looked fresh and was not, that fails
 */
import { bringUpToDate } from './bringUpToDate.ts';

const again = process.argv.includes('--again');

try {
  bringUpToDate('prisma', { again });
  bringUpToDate('graphql', { again });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
