import { loadSeeds } from '../../src/imports/seeds/loadSeeds.ts';
import { openEmbeddedStore } from '../../src/store/embedded/openEmbeddedStore.ts';
import { openServerStore } from '../../src/store/openServerStore.ts';
import { importToy } from './importToy.ts';
import type { ToyRow } from './toyFormat.ts';

// A process of its own for tests: imports many toy rows into the store that its argument names, and says of
// each event that it is at it, until it is done or killed.
const [place = '', count = '0'] = process.argv.slice(2);
const store = await (place.startsWith('postgresql:')
  ? openServerStore(place)
  : openEmbeddedStore(place));
await loadSeeds(store);
const rows = Array.from({ length: Number(count) }, (_, index): ToyRow => {
  const id = String(index);
  return { id, date: '2018-06-01', code: '112', source: `Person ${id}`, target: 'France' };
});
await importToy(store, rows, {
  onProgress: ({ phase, done }) => void process.stdout.write(`${phase} ${done}\n`),
});
process.stdout.write('done\n');
await store.close();
