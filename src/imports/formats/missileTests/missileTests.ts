// cspell:ignore Akihiko Kusanagi
import { ImportError } from '../../importError.ts';
import type { FormatContext, ImportFormat, SourceRow } from '../../importFormat.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { type LaunchContext, launchDrafts, testPublisher } from './launchDrafts.ts';
import { LaunchKeys } from './launchKeys.ts';
import { readLookUps } from './lookUps.ts';
import { readLaunch } from './readLaunch.ts';
import { readTests } from './readTests.ts';
import { seriesOf } from './seriesOf.ts';

/**
 * The flight tests of missiles by North Korea of the CNS database, in the form of the visualization
 * https://github.com/nagix/nk-missile-tests: `test.en.json` with the tables `facility.en.json` and `missile.en.json`.
 * The Japanese list holds the same tests, and its launches have the same keys; of a folder the English one is read.
 */
export const missileTests: ImportFormat = {
  name: 'missile-tests',
  description:
    'North Korean missile tests: test.en.json, with facility.en.json and missile.en.json beside it',
  dataSet: 'cns-north-korea-missile-tests',
  fileNames: /^test\.en\.json$/,
  read,
  sourceOf: () => ({
    slug: 'cns-north-korea-missile-tests',
    publisher: testPublisher,
    title: 'The CNS North Korea Missile Test Database',
    url: 'https://github.com/nagix/nk-missile-tests',
    language: 'en',
    licence: 'Apache-2.0',
    note: 'Made for the Nuclear Threat Initiative; data files by Akihiko Kusanagi. Locators are the time of a launch in UTC, its number among those of that time, and the keys of missile and facility.',
  }),
};

async function* read(file: InputFile, { countries }: FormatContext): AsyncGenerator<SourceRow> {
  const country = countries.byAlpha3('PRK');
  if (!country) {
    throw new ImportError(
      'The record has no country PRK. Start it once with the seeds that ship with it.',
    );
  }
  const keys = new LaunchKeys();
  const entries = (await readTests(file)).map(({ value, ...entry }) => ({
    ...entry,
    launch: readLaunch(value, keys),
  }));
  const launches = entries.flatMap(({ launch }) => (typeof launch === 'string' ? [] : [launch]));
  const { name, id: countryId } = country;
  const context: LaunchContext = {
    lookUps: await readLookUps(file),
    actor: { kind: 'COUNTRY', name, countryId, isStateActor: true },
  };
  const drafts = new Map(
    seriesOf(launches).flatMap((series) => [...launchDrafts(series, context)]),
  );
  for (const { line, raw, launch } of entries) {
    if (typeof launch === 'string') yield { line, raw, rejected: launch };
    else yield { line, raw, drafts: drafts.get(launch) ?? [] };
  }
}
