import { z } from 'zod';
import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { parseJson } from './readTests.ts';

/** What the keys of tests stand for. */
export interface LookUps {
  readonly facilities: ReadonlyMap<string, z.infer<typeof facilityForm>>;
  readonly missiles: ReadonlyMap<string, z.infer<typeof missileForm>>;
}

const facilityForm = z.object({
  name: z.string().trim().min(1),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
/** `type` is `SRBM`, `ICBM` and the like. */
const missileForm = z.object({ name: z.string().trim().min(1), type: z.string().optional() });

/**
 * The tables `facility.en.json` and `missile.en.json` beside the tests, or, without them, those of the tests' own
 * language: names are English where they can be.
 * @throws ImportError where a table is missing or of another shape
 */
export async function readLookUps(tests: InputFile): Promise<LookUps> {
  const language = /^test\.([\w-]+)\.json$/.exec(tests.name)?.[1] ?? 'en';
  const facilities = await readTable(
    tests,
    'facility',
    language,
    z.object({ facilities: z.record(z.string(), facilityForm) }),
  );
  const missiles = await readTable(tests, 'missile', language, z.record(z.string(), missileForm));
  return {
    facilities: new Map(Object.entries(facilities.facilities)),
    missiles: new Map(Object.entries(missiles)),
  };
}

async function readTable<Table>(
  tests: InputFile,
  name: string,
  language: string,
  form: z.ZodType<Table>,
): Promise<Table> {
  const file =
    (await tests.beside(`${name}.en.json`)) ?? (await tests.beside(`${name}.${language}.json`));
  if (!file) {
    throw new ImportError(
      `${tests.name} needs ${name}.en.json beside it, which says what its keys stand for; name the folder with --tables.`,
    );
  }
  const table = form.safeParse(parseJson(await file.text(), file.name));
  if (table.success) return table.data;
  throw new ImportError(
    `${file.name} is not the table of that name that belongs to the missile tests: ${z.prettifyError(table.error)}`,
  );
}
