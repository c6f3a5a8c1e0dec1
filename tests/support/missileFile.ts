import type { InputFile } from '../../src/imports/reading/inputFile.ts';
import { textFile } from './textFile.ts';

/** One entry; what is set to undefined is left out. */
export type MissileEntry = Readonly<Record<string, unknown>>;

/** A list of these launches in one bin, with its tables beside it. */
export function missileFile(
  entries: readonly unknown[],
  name = 'test.en.json',
  tables: Readonly<Record<string, unknown>> = englishTables,
): InputFile {
  const list = { timeBins: [{ year: 2031, data: entries }] };
  const beside: Record<string, string> = {};
  for (const [table, content] of Object.entries(tables)) beside[table] = JSON.stringify(content);
  return textFile(JSON.stringify(list, null, '\t'), name, beside);
}

/** A launch of which everything is known. */
export function missileEntry(fields: MissileEntry = {}): MissileEntry {
  return {
    date: '2031-01-03',
    time: '22:54 (UTC)',
    missile: 'pine-1',
    facility: 'east',
    landing: 'sea-of-japan',
    apogee: 50,
    distance: '900',
    bearing: 90,
    outcome: 'success',
    description: '',
    ...fields,
  };
}

/** Launches numbered as one series. */
export function missileSeries(...entries: readonly MissileEntry[]): MissileEntry[] {
  return entries.map((entry, index) => missileEntry({ series: index + 1, ...entry }));
}

export const englishTables = {
  'facility.en.json': {
    facilities: {
      unknown: { name: 'Unknown', lat: 39.2, lon: 125.6 },
      east: { name: 'East Range', lat: 39.5, lon: 127.5 },
      west: { name: 'West Range', lat: 39.6, lon: 124.7 },
    },
  },
  'missile.en.json': {
    'pine-1': { name: 'Pine-1', type: 'SRBM' },
    'elm-2': { name: 'Elm-2', type: 'SLV' },
    unknown: { name: 'Unknown', type: 'Unknown' },
  },
};
