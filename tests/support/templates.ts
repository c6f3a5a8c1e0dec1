import { readFile } from 'node:fs/promises';

/** A store that is migrated and holds nothing, or one that holds the seeds. */
export type Template = 'empty' | 'seeded';

/** Every template, in the order in which they are built. */
export const templates: readonly Template[] = ['empty', 'seeded'];

/** The variable by which worker processes, which inherit the environment, find what the run has built. */
export const variableOf = (template: Template): string =>
  `COMMUNIQUE_TEST_${template.toUpperCase()}`;

/** The file (PGlite) or the database (server) that holds a template. */
export function placeOf(template: Template): string {
  const place = process.env[variableOf(template)];
  if (place === undefined) throw new Error('The test stores are missing: run the tests by Jest.');
  return place;
}

/** Reads the files of an embedded template. */
export const readTemplate = async (template: Template): Promise<Blob> =>
  new Blob([await readFile(placeOf(template))]);
