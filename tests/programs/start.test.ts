import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { runProgram } from '../support/runProgram.ts';
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  testServerUrl,
} from '../support/testServer.ts';

jest.setTimeout(120_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the program in an empty folder', () => {
  let story: Awaited<ReturnType<typeof startTwice>>;
  beforeAll(async () => {
    const shared = await mkdtemp(join(tmpdir(), 'communique-start-'));
    story = await startTwice(shared);
    await rm(shared, { recursive: true, force: true });
  });

  it('says where to look', () => {
    expect(story.welcome).toMatch(
      /Apollo Sandbox +(http:\S+)\/\n +GraphiQL +\1\/graphiql\n +Endpoint +\1\/graphql\n +Feeds +\1\/calendar\.ics, \1\/feed\.atom\n +Record +\.\/data \(embedded PostgreSQL\)/,
    );
  });

  it('holds the record that ships', () => {
    expect(story.firstAnswer).toContain('{"data":{"countries":{"totalCount":2');
  });

  it('guards the folder: a second one says that it is open, and stops', () => {
    expect(story.intruder).toEqual({
      code: 1,
      output: expect.not.stringMatching(/^ +at /m) as string,
    });
  });

  it('finishes a request that has begun when SIGTERM comes, and takes leave of its client', () => {
    expect(story.lateAnswer).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*totalCount/,
    );
  });

  it('ends with 0 on SIGTERM and on SIGINT', () => {
    expect(story.codes).toEqual([0, 0]);
  });

  it('loads nothing and holds the same when it starts again', () => {
    expect([story.secondOutput, story.secondAnswer]).toEqual([
      expect.not.stringContaining('Loading seeds') as string,
      story.firstAnswer,
    ]);
  });
});

describe('the program', () => {
  it('names every setting that is wrong, from the environment and from .env', async () => {
    await writeFile(join(folder, '.env'), 'PORT=many\nLOG_LEVEL=loud\n');
    const program = runProgram(folder, { LOG_LEVEL: 'silly' });
    expect([await program.ended, program.output]).toEqual([
      1,
      expect.stringMatching(
        /^These settings cannot be used:\n.*"many".*\n.*"silly".*\nCorrect them/,
      ) as string,
    ]);
  });

  it('says that the database server does not answer, without a stack or a password', async () => {
    const program = runProgram(folder, { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/none' });
    expect([await program.ended, program.output]).toEqual([
      1,
      expect.not.stringMatching(/^ +at |secret/m) as string,
    ]);
  });

  it('explains itself', async () => {
    const program = runProgram(folder, {}, '--help');
    expect([await program.ended, program.output]).toEqual([
      0,
      expect.stringContaining('serve') as string,
    ]);
  });
});

(testServerUrl === undefined ? describe.skip : describe)('the program on a server', () => {
  const name = newDatabaseName();
  beforeAll(() => createDatabase(name));
  afterAll(() => dropDatabase(name));

  it('fills an empty database, serves it, says where it is, and ends with 0', async () => {
    const program = runProgram(folder, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl(name),
    });
    const answer = await countCountries(await program.url);
    program.signal('SIGTERM');
    expect([answer, await program.ended, program.output]).toEqual([
      expect.stringContaining('{"data":{"countries":{"totalCount":2') as string,
      0,
      expect.stringContaining(`/${name} (PostgreSQL server)`) as string,
    ]);
  });
});

/** What happens when the program is started in an empty folder, disturbed, stopped, and started again. */
async function startTwice(place: string) {
  const quiet = { PORT: '0', LOG_LEVEL: 'silent' };
  const first = runProgram(place, quiet);
  const firstUrl = await first.url;
  const firstAnswer = await countCountries(firstUrl);
  const intruder = runProgram(place, quiet);
  const intruderCode = await intruder.ended;
  const request = await halfARequest(firstUrl);
  first.signal('SIGTERM');
  await sleep(100);
  const lateAnswer = await request.finish();
  const firstCode = await first.ended;
  const second = runProgram(place, quiet);
  const secondAnswer = await countCountries(await second.url);
  second.signal('SIGINT');
  return {
    welcome: first.output,
    firstAnswer,
    intruder: { code: intruderCode, output: intruder.output },
    lateAnswer,
    codes: [firstCode, await second.ended],
    secondOutput: second.output,
    secondAnswer,
  };
}

const countQuery = JSON.stringify({ query: '{ countries { totalCount } }' });

async function countCountries(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: countQuery,
  });
  return response.text();
}

/** A request that the server has begun to read, and the rest of it. */
async function halfARequest(url: string): Promise<{ finish(): Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${countQuery.length}\r\n\r\n${countQuery.slice(0, 5)}`,
  );
  await sleep(100);
  return {
    finish: () => {
      socket.write(countQuery.slice(5));
      return text(socket);
    },
  };
}
