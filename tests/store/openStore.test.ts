import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/openStore.ts';
import { refuseOldServer } from '../../src/store/refuseOldServer.ts';
import { failureOf } from '../support/failureOf.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from '../support/testServer.ts';

const describeServer = testServerUrl ? describe : describe.skip;

describe('A server', () => {
  it('that does not answer is named, with what to do and without the password', async () => {
    const url = 'postgresql://editor:secret@127.0.0.1:1/record';

    expect(await failureOf(openStore({ databaseUrl: url, dataDirectory: '' }))).toMatch(
      /^SERVER_UNREACHABLE: (?!.*secret).*database "record" on the PostgreSQL server at 127\.0\.0\.1, port 1: .*Check that/,
    );
  });

  it('is not looked for when the address is not one', async () => {
    const failure = failureOf(openStore({ databaseUrl: 'mysql://x:secret@y', dataDirectory: '' }));

    expect(await failure).toMatch(/^DATABASE_URL_INVALID: (?!.*secret)/);
  });

  it.each(['14.9', '9.6.24', ''])('of version "%s" is too old', (version) => {
    expect(() => refuseOldServer(version)).toThrow(/but 15 or newer is needed\. Upgrade it/);
  });

  it.each(['15.20 (Debian 15.20-0+deb12u1)', '18beta1'])(
    'of version "%s" is new enough',
    (version) => {
      expect(() => refuseOldServer(version)).not.toThrow();
    },
  );
});

describeServer('A server that answers', () => {
  it('says which database it does not have', async () => {
    const name = newDatabaseName();

    const failure = failureOf(openStore({ databaseUrl: databaseUrl(name), dataDirectory: '' }));

    expect(await failure).toContain(`DATABASE_MISSING: There is no database "${name}"`);
  });

  it('is asked for a database that holds every script', async () => {
    const name = newDatabaseName();
    await createDatabase(name, 'template0', "encoding 'LATIN1' locale 'C'");

    const failure = await failureOf(
      openStore({ databaseUrl: databaseUrl(name), dataDirectory: '' }),
    );

    await dropDatabase(name);
    expect(failure).toMatch(/^DATABASE_ENCODING: .*LATIN1.*encoding 'UTF8'/);
  });
});

describe('A data directory', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made where there is none, parents included', async () => {
    const dataDirectory = join(folder, 'a', 'b');
    const store = await openStore({ dataDirectory });
    await store.close();

    expect((await readdir(dataDirectory)).sort()).toEqual(['database', 'lock']);
  });

  it('whose first start was cut off is made again', async () => {
    await writeFile(join(folder, 'unfinished'), '');
    await writeFile(join(folder, 'database'), 'half a database');
    const store = await openStore({ dataDirectory: folder });

    expect(await store.prisma.country.count().finally(() => store.close())).toBe(0);
  });

  it('that is a file is refused, with what to do', async () => {
    const dataDirectory = join(folder, 'file');
    await writeFile(dataDirectory, '');

    expect(await failureOf(openStore({ dataDirectory }))).toContain(
      `DATA_DIRECTORY_UNUSABLE: The folder ${dataDirectory} cannot be opened as a database`,
    );
  });
});
