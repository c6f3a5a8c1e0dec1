import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { database } from '../../../src/store/sql.ts';
import { openServers, type Servers } from '../../support/openServers.ts';
import { testServerUrl } from '../../support/testServer.ts';

// A transaction fails after the record has been written and before its revision is: the database itself refuses, or
// dawdles over, revisions with a certain reason.
const sabotage = [
  `create function sabotage() returns trigger language plpgsql as $$
  begin
    if new.reason = 'break' then raise exception 'the disk is on fire'; end if;
    if new.reason = 'dawdle' then perform pg_sleep(60); end if;
    return new;
  end $$`,
  `create trigger sabotaged before insert on revision for each row execute function sabotage()`,
];

let servers: Servers;
let key: string;
let id: string;
beforeAll(async () => {
  servers = await openServers(2);
  key = await servers.key('EDITOR');
  for (const statement of sabotage) await servers.store.run(sql.raw(statement).compile(database));
  const data = await servers.ask(
    0,
    `mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } } }`,
    { name: 'Whole', description: 'As it was.' },
    key,
  );
  ({ id } = (data as { createTopic: { topic: { id: string } } }).createTopic.topic);
}, 120_000);
afterAll(() => servers.close());

const update = (input: object, server = 0) =>
  servers.ask(
    server,
    `mutation ($input: UpdateTopicInput!) {
      updateTopic(input: $input) { topic { version description } userErrors { code } }
    }`,
    { id, ...input },
    key,
  );

const read = async () =>
  servers.store.run(
    database
      .selectFrom('topic')
      .select(['version', 'description'])
      .where('name', '=', 'Whole')
      .compile(),
  );

const broken = { expectedVersion: 1, description: 'Half done.', reason: 'break' };

it('tells nothing of what went wrong inside', async () => {
  await expect(update(broken)).rejects.toThrow(
    /^(?!.*(?:fire|sabotage|revision)).*Internal server error/,
  );
});

it('leaves nothing of a change that failed in the middle', async () => {
  await update(broken).catch(() => undefined);
  expect(await read()).toEqual([{ version: 1, description: 'As it was.' }]);
});

it('does not count a failed request as done under its idempotency key', async () => {
  const input = { expectedVersion: 1, idempotencyKey: 'after-a-failure' };
  await update({ ...input, description: 'Lost?', reason: 'break' }).catch(() => undefined);
  expect(await update({ ...input, description: 'Found.' })).toEqual({
    updateTopic: { topic: { version: 2, description: 'Found.' }, userErrors: [] },
  });
});

(testServerUrl === undefined ? describe.skip : describe)(
  // The embedded store has no second process that could go on.
  'a server that is killed in the middle of a change',
  () => {
    it('leaves nothing of it, and keeps nobody from changing the record', async () => {
      const [before] = await read();
      const expectedVersion = before?.version;
      const lost = update({ expectedVersion, description: 'Never.', reason: 'dawdle' }, 1);
      lost.catch(() => undefined);
      await sleep(1_000);
      await servers.kill(1);
      // The database notices that the client is gone once it has something to say to it: its statement is ended here.
      await servers.store.run(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event = 'PgSleep'`.compile(database),
      );
      expect(await update({ expectedVersion, description: 'Next.' })).toEqual({
        updateTopic: {
          topic: { version: (expectedVersion ?? 0) + 1, description: 'Next.' },
          userErrors: [],
        },
      });
    });
  },
);
