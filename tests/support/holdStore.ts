import { openEmbeddedStore } from '../../src/store/embedded/openEmbeddedStore.ts';
import { database } from '../../src/store/sql.ts';

// A process of its own for tests: opens the folder, writes one row, says that it is written, and never ends.
const store = await openEmbeddedStore(process.argv[2] ?? '');
const topic = { id: crypto.randomUUID(), slug: 'written', name: 'Written', sort_name: 'written' };
await store.run(database.insertInto('topic').values(topic).compile());
process.stdout.write('written\n');
setInterval(() => undefined, 1_000);
