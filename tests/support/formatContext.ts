import { CodeDirectory } from '../../src/imports/cameo/codeDirectory.ts';
import { CountryDirectory } from '../../src/imports/countries/countryDirectory.ts';
import type { FormatContext } from '../../src/imports/importFormat.ts';
import { openTestStore } from './openTestStore.ts';

/** What importers may look up in a record that holds the seeds, read once; no store stays open. */
export async function seededFormatContext(): Promise<FormatContext> {
  const store = await openTestStore({ seeded: true });
  try {
    const countries = await CountryDirectory.load(store);
    const codes = await CodeDirectory.load(store);
    return {
      countries,
      hasCode: (code) => codes.has(code),
      codeOf: (label) => codes.byLabel(label),
    };
  } finally {
    await store.close();
  }
}
