import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { database } from '../../src/store/sql.ts';
import { failureOf } from '../support/failureOf.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';
import { testServerUrl } from '../support/testServer.ts';

const holdStore = fileURLToPath(new URL('../support/holdStore.ts', import.meta.url));
const describeEmbedded = testServerUrl ? describe.skip : describe;

describeEmbedded('A folder', () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await makeTestPlace('empty');
  });
  afterEach(() => place.remove());

  describe('that another process has open', () => {
    let owner: ChildProcess;
    beforeEach(async () => {
      owner = spawn(process.execPath, ['--import', 'tsx', holdStore, place.dataDirectory], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (owner.stdout) await once(owner.stdout, 'data');
    });
    afterEach(() => kill());

    async function kill(): Promise<void> {
      if (owner.signalCode !== null) return;
      owner.kill('SIGKILL');
      await once(owner, 'exit');
    }

    it('is refused, with its name, its owner and what to do', async () => {
      const text = `DATA_DIRECTORY_IN_USE: The folder ${place.dataDirectory} is open in another process (process id ${owner.pid}). Stop that process`;

      expect(await failureOf(place.open())).toContain(text);
    });

    it('opens once that process was killed, with all that it acknowledged', async () => {
      await kill();

      const store = await place.open();
      const rows = await store.run(database.selectFrom('topic').select('slug').compile());
      await store.close();
      expect(rows).toEqual([{ slug: 'written' }]);
    });
  });

  it('that this process has open is refused, too', async () => {
    const store = await place.open();

    expect(await failureOf(place.open())).toMatch(/^DATA_DIRECTORY_IN_USE/);
    await store.close();
  });
});
