/**
 * Keeps `schema.graphql`, the whole schema in one sorted file that reviews and clients can read, with the roles that its
 * fields require:
 *
 *     npm run schema:print               writes it
 *     npm run schema:print -- --check    fails when it is not what the source gives
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { buildSchema } from '../src/schema/buildSchema.ts';

const file = new URL('../schema.graphql', import.meta.url);
const printed = `${printSchemaWithDirectives(lexicographicSortSchema(buildSchema()))}\n`;
const committed = existsSync(file) ? readFileSync(file, 'utf8') : undefined;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
  console.log(`schema.graphql is ${printed === committed ? 'as it was' : 'written'}.`);
} else if (printed === committed) {
  console.log('schema.graphql is what src/schema gives.');
} else {
  console.error(
    'schema.graphql is not what src/schema gives. Run `npm run schema:print`, then commit it.',
  );
  process.exitCode = 1;
}
