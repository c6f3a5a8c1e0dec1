import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOptions } from '../../src/imports/importOptions.ts';
import type { ImportSummary } from '../../src/imports/pipeline/importSummary.ts';
import { runImport } from '../../src/imports/runImport.ts';
import type { Store } from '../../src/store/store.ts';
import { toyFormat, type ToyRow } from './toyFormat.ts';

/** Imports rows of the toy data set from a file of their own, which is gone afterwards. */
export async function importToy(
  store: Store,
  rows: readonly ToyRow[],
  options: Partial<ImportOptions> = {},
): Promise<ImportSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-toy-'));
  const path = join(folder, 'rows.jsonl');
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  try {
    return await runImport({
      store,
      format: toyFormat(),
      path,
      policy: 'reject-row',
      quarantinePath: join(folder, 'quarantine.jsonl'),
      ...options,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
