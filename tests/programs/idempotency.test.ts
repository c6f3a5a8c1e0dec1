import { runProgram } from '../support/runProgram.ts';
import { makeTestPlace, type TestPlace } from '../support/testPlace.ts';

let place: TestPlace;
beforeAll(async () => (place = await makeTestPlace('seeded')));
afterAll(() => place.remove());

function start(...words: string[]): ReturnType<typeof runProgram> {
  const { dataDirectory, databaseUrl } = place;
  const database = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const environment = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDirectory, ...database };
  return runProgram(dataDirectory, environment, ...words);
}

async function makeKey(): Promise<string> {
  const program = start('key', 'create', '--name', 'me', '--role', 'editor');
  await program.ended;
  return program.printed.trim();
}

async function createTopic(program: ReturnType<typeof runProgram>, key: string): Promise<unknown> {
  const response = await fetch(`${await program.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query: `mutation ($input: CreateTopicInput!) {
        createTopic(input: $input) { topic { id name } userErrors { code path } }
      }`,
      variables: { input: { name: 'Lasting', idempotencyKey: 'lasting' } },
    }),
  });
  return response.json();
}

it('An idempotency key gives the first result again after the program was killed and started anew', async () => {
  const key = await makeKey();
  const first = start();
  const answer = await createTopic(first, key);
  first.signal('SIGKILL');
  await first.ended;
  const second = start();
  const again = await createTopic(second, key);
  second.signal('SIGTERM');
  await second.ended;
  const topic = { id: expect.any(String) as string, name: 'Lasting' };
  expect(again).toEqual(answer);
  expect(answer).toMatchObject({ data: { createTopic: { topic, userErrors: [] } } });
}, 120_000);
