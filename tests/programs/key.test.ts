// cspell:ignore creat editr
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readApiKey } from '../../src/identity/apiKey.ts';
import { secretHash } from '../../src/identity/secretHash.ts';
import { type EndedRun, makeProgramPlace, type ProgramPlace } from '../support/makeProgramPlace.ts';
import { testServerUrl } from '../support/testServer.ts';

jest.setTimeout(180_000);

let place: ProgramPlace;
let story: Awaited<ReturnType<typeof tellStory>>;
beforeAll(async () => {
  place = await makeProgramPlace();
  story = await tellStory();
});
afterAll(() => place.remove());

describe('communique key create', () => {
  it('prints the key, and nothing else, where a shell catches it', () => {
    expect(story.made).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^cmq_[\w-]{76}\n$/) as string,
    });
  });

  it('tells whoever looks on what to do with it', () => {
    expect(hints(story.made)).toMatch(
      /^Made the key "press desk" with the role EDITOR\. It does not expire\.\nIt is shown this once [^]*\nTake it back: communique key revoke [\da-f-]{36}\n$/,
    );
  });

  it('prints JSON with the key in it if asked', () => {
    expect(JSON.parse(story.madeAsJson.printed)).toEqual({
      key: expect.stringMatching(/^cmq_[\w-]{76}$/) as string,
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      name: 'nightly report',
      role: 'READER',
      state: 'LIVE',
      createdAt: expect.any(String) as string,
      expiresAt: '2131-01-01T00:00:00.000Z',
      lastUsedAt: null,
      revokedAt: null,
    });
  });

  it('refuses a name that a working key has, with 1, and says what to do', () => {
    expect(story.madeTwice).toEqual({
      code: 1,
      printed: '',
      output: `The key ${story.id} has the name "press desk", and it works. Give another name, by which to tell the two apart, or revoke that one first: communique key revoke ${story.id}\n`,
    });
  });

  it('takes the name of a key that is revoked', () => {
    expect(story.madeAfter.code).toBe(0);
  });

  it('makes keys that open the API, until they are revoked', () => {
    expect(story.viewers).toEqual([
      { status: 200, role: 'READER' },
      { status: 401, role: undefined },
    ]);
  });

  it('says what to do when a server has the embedded store open, and on PostgreSQL needs not mind', () => {
    expect(`${String(story.madeBeside.code)} ${story.madeBeside.output}`).toMatch(
      testServerUrl === undefined
        ? /^1 The folder .* is open in another process[^]*Stop that process/
        : /^0 cmq_/m,
    );
  });
});

describe('communique key list', () => {
  it('prints a table, the latest first', () => {
    expect(
      story.listed.printed
        .replaceAll(/[\da-f-]{36}/g, 'ID')
        .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME'),
    ).toBe(
      [
        'id                                    name            role    state  created               expires               last used',
        'ID  nightly report  reader  live   TIME  TIME  never',
        'ID  press desk      editor  live   TIME  never                 never',
        '',
      ].join('\n'),
    );
  });

  it('prints JSON if asked', () => {
    expect(JSON.parse(story.listedAsJson.printed)).toMatchObject([
      { name: 'press desk', role: 'ADMIN', state: 'LIVE' },
      { name: 'nightly report', role: 'READER', state: 'LIVE' },
      {
        name: 'press desk',
        role: 'EDITOR',
        state: 'REVOKED',
        revokedAt: expect.any(String) as string,
      },
    ]);
  });

  it('prints neither secrets nor their hashes', () => {
    const { secret } = readApiKey(story.key) ?? { secret: '' };
    const shown = story.listed.output + story.listedAsJson.output;
    expect([secret, secretHash(secret)].filter((text) => shown.includes(text))).toEqual([]);
  });

  it('says on standard error that there are none', () => {
    expect(story.listedFirst).toEqual({
      code: 0,
      printed: '',
      output: 'There are no keys. To make one: communique key create --help\n',
    });
  });
});

describe('communique key revoke', () => {
  it('takes the id as it stands in the key, and names the key', () => {
    expect(story.revoked).toMatchObject({
      code: 0,
      printed: expect.stringMatching(
        /^The key "press desk" is revoked since \S+Z\. Requests/,
      ) as string,
    });
  });

  it('changes nothing when it is repeated', () => {
    expect(story.revokedTwice).toEqual(story.revoked);
  });

  it('ends with 1 when there is no such key', () => {
    expect(story.revokedNone).toEqual({
      code: 1,
      printed: '',
      output:
        'There is no key with the id 5e0c0f6e-6d0b-4d6b-9f0c-0c8a3c1f2b4d. To see all keys: communique key list\n',
    });
  });
});

describe('communique key, before it opens a store,', () => {
  it.each([
    ['without a word of what to do', [], 'Commands:'],
    ['with a slip', ['creat'], 'Did you mean create?'],
    ['without a name', ['create', '--role', 'reader'], "required option '--name <name>'"],
    ['without a role', ['create', '--name', 'x'], "required option '--role <role>'"],
    [
      'with a role that there is not',
      ['create', '--name', 'x', '--role', 'editr'],
      'Did you mean "editor"?',
    ],
    [
      'with an end that is over',
      ['create', '--name', 'x', '--role', 'reader', '--expires', '2020-01-01'],
      'That is over already.',
    ],
    ['with an id that is none', ['revoke', 'press desk'], 'Give the id of a key'],
  ])('ends with 2 %s', async (_what, words, remark) => {
    const data = join(place.folder, 'never');
    const program = place.start({ DATA_DIR: data }, 'key', ...words);
    expect([await program.ended, program.printed, program.output, existsSync(data)]).toEqual([
      2,
      '',
      expect.stringContaining(remark) as string,
      false,
    ]);
  });
});

/** Makes, lists and revokes keys, with the server running and without. */
async function tellStory() {
  const listedFirst = await key('list');
  const made = await key('create', '--name', 'press desk', '--role', 'editor');
  const madeTwice = await key('create', '--name', 'press desk', '--role', 'admin');
  const madeAsJson = await key(
    ...['create', '--json', '--name', 'nightly report', '--role', 'Reader'],
    ...['--expires', '2130-12-31'],
  );
  const listed = await key('list');
  const text = made.printed.trim();
  const { id = '' } = readApiKey(text) ?? {};
  const revoked = await key('revoke', id.replaceAll('-', ''));
  const revokedTwice = await key('revoke', id);
  const revokedNone = await key('revoke', '5e0c0f6e-6d0b-4d6b-9f0c-0c8a3c1f2b4d');
  const madeAfter = await key('create', '--name', 'press desk', '--role', 'admin');
  const listedAsJson = await key('list', '--json');
  const reader = (JSON.parse(madeAsJson.printed) as { key: string }).key;
  const server = place.start({ PORT: '0' }, 'serve');
  const url = await server.url;
  const viewers = [await viewerOf(url, reader), await viewerOf(url, text)];
  const madeBeside = await key('create', '--name', 'beside', '--role', 'reader');
  server.signal('SIGTERM');
  await server.ended;
  return {
    ...{ listedFirst, made, madeTwice, madeAsJson, listed, revoked, revokedTwice, revokedNone },
    ...{ madeAfter, listedAsJson, viewers, madeBeside, id, key: text },
  };
}

const key = (...words: string[]): Promise<EndedRun> => place.run('key', ...words);

async function viewerOf(url: string, text: string): Promise<{ status: number; role: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` },
    body: JSON.stringify({ query: '{ viewer { role } }' }),
  });
  const { data } = (await response.json()) as { data?: { viewer: { role: string } } };
  return { status: response.status, role: data?.viewer.role };
}

/** What went to standard error. */
const hints = ({ output, printed }: EndedRun): string => output.replace(printed, '');
