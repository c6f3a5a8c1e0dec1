import { makeExecutableSchema } from '@graphql-tools/schema';
import { pino } from 'pino';
import { createKey } from '../../src/identity/createKey.ts';
import { roles } from '../../src/identity/hasRole.ts';
import { startServer, type RunningServer } from '../../src/server/startServer.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

let store: Store;
let server: RunningServer;
const keys = new Map<string, string>();
beforeAll(async () => {
  store = await openTestStore();
  server = await startServer({
    store,
    config: { host: '127.0.0.1', port: 0, logLevel: 'silent' },
    schema,
    logger: pino({ level: 'silent' }),
  });
  for (const role of roles) keys.set(role, (await createKey(store, { name: role, role })).text);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

/** What the resolvers did so far. */
const done: string[] = [];
const doing = (what: string) => () => {
  done.push(what);
  return what;
};

/** The real server with a small schema, whose fields need each of the roles. */
const schema = makeExecutableSchema({
  typeDefs: `
    directive @requires(role: Role!) on FIELD_DEFINITION
    enum Role { READER EDITOR ADMIN }
    interface Thing { open: String, hidden: String, half: String }
    type Box implements Thing { open: String, hidden: String @requires(role: EDITOR), half: String @requires(role: READER) }
    type Bag implements Thing { open: String, hidden: String, half: String @requires(role: ADMIN) }
    union Container = Box | Bag
    type Query {
      open: String
      reading: String @requires(role: READER)
      thing: Thing
      container: Container
    }
    type Mutation {
      edit(value: Int!): String @requires(role: EDITOR)
      rule: String @requires(role: ADMIN)
      free: String
    }`,
  resolvers: {
    Thing: { __resolveType: () => 'Bag' },
    Container: { __resolveType: () => 'Bag' },
    Query: {
      open: doing('open'),
      reading: doing('reading'),
      thing: () => ({ open: 'open', hidden: 'hidden', half: 'half' }),
      container: () => ({ open: 'open', hidden: 'hidden', half: 'half' }),
    },
    Mutation: { edit: doing('edit'), rule: doing('rule'), free: doing('free') },
  },
});

describe('a field that needs a role', () => {
  it.each([
    ['{ open }', 200, 200, 200, 200],
    ['{ reading }', 401, 200, 200, 200],
    ['mutation { free }', 200, 200, 200, 200],
    ['mutation { edit(value: 1) }', 401, 403, 200, 200],
    ['mutation { rule }', 401, 403, 403, 200],
    ['{ thing { open } }', 200, 200, 200, 200],
  ])('is given to those who have it, or more: %s', async (query, ...statuses) => {
    const answers = await Promise.all(
      [undefined, ...roles].map((role) => ask(query, keys.get(String(role)))),
    );
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  });

  it.each([
    ['under another name', 'mutation { open: edit(value: 1) }'],
    ['in a fragment', 'mutation { ...Deep } fragment Deep on Mutation { ... { edit(value: 1) } }'],
    ['that is skipped', 'mutation { free edit(value: 1) @skip(if: true) }'],
    [
      'that a variable skips',
      'mutation ($no: Boolean = false) { free edit(value: 1) @include(if: $no) }',
    ],
    ['by an interface, of a type behind it', '{ thing { hidden } }'],
    ['in a union', '{ container { ... on Box { hidden } } }'],
    ['by an interface in a union', '{ container { ... on Thing { hidden } } }'],
  ])('is refused %s', async (_where, query) => {
    expect(await ask(query, keys.get('READER'))).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  it('is not confused with one of an operation or a fragment that does not run', async () => {
    const query = `
      query Wanted { open }
      mutation Other { ...Part }
      fragment Part on Mutation { rule }`;
    const { status, body } = await ask(query, undefined, { operationName: 'Wanted' });
    expect([status, body]).toMatchObject([200, { data: { open: 'open' } }]);
  });

  it('is refused in the second operation of a document that was asked for its first', async () => {
    const query = 'mutation Free { free } mutation Edit { edit(value: 1) }';
    const answers = [
      await ask(query, undefined, { operationName: 'Free' }),
      await ask(query, undefined, { operationName: 'Edit' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  });

  it('keeps the whole request from running', async () => {
    done.length = 0;
    await ask('mutation { free edit(value: 1) }', keys.get('READER'));
    expect(done).toEqual([]);
  });

  it('is refused before its variables are looked at', async () => {
    const { body } = await ask('mutation ($value: Int!) { edit(value: $value) }', undefined, {
      variables: { value: 'not a number, nor text that can be stored: \0' },
    });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('the refusal', () => {
  it('names the field, the role and how to get a key, to whoever has none', async () => {
    const { body, challenge } = await ask('mutation { edit(value: 1) }', undefined);
    expect([body, challenge]).toEqual([
      {
        errors: [
          {
            message:
              'Mutation.edit needs an API key of the role EDITOR, and the request came without a key. Send one as "Authorization: Bearer <key>". Whoever runs this server makes one: communique key create --name <name> --role editor',
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      },
      'Bearer',
    ]);
  });

  it('names the role that is enough for all of the request, to whoever has another', async () => {
    const query = 'mutation { edit(value: 1) rule }';
    expect((await ask(query, keys.get('READER'))).body).toEqual({
      errors: [
        {
          message:
            'Mutation.rule needs an API key of the role ADMIN, and "READER" has the role READER. Send a key of that role. Whoever runs this server makes one: communique key create --name <name> --role admin',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
  });
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly challenge: string | null;
}

async function ask(query: string, key: string | undefined, more: object = {}): Promise<Reply> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, ...more }),
  });
  return {
    status: response.status,
    body: await response.json(),
    challenge: response.headers.get('www-authenticate'),
  };
}
