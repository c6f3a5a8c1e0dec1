import { sql } from 'kysely';
import { readRequiredRoles } from '../../src/guard/requiredRoles.ts';
import { hasRole, roles } from '../../src/identity/hasRole.ts';
import { buildSchema } from '../../src/schema/buildSchema.ts';
import { database } from '../../src/store/sql.ts';
import {
  badCredentials,
  badKinds,
  type BadCredentials,
  type BadKind,
} from '../support/badCredentials.ts';
import { meaninglessMutation } from '../support/meaninglessMutation.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

const schema = buildSchema();
const requiredRoles = readRequiredRoles(schema);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
  name: field.name,
  role: requiredRoles('Mutation', field.name),
  ...meaninglessMutation(field),
}));

let api: TestApi;
const bad = new Map<string, Record<BadKind, BadCredentials>>();
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  for (const role of roles.slice(1)) bad.set(role, await badCredentials(api.store, role));
});
afterAll(() => api.close());

it('finds the mutations of the schema by introspection', () => {
  expect(mutations.length).toBeGreaterThan(0);
});

it.each(mutations)('$name needs a role that may write', ({ role }) => {
  expect(hasRole(role ?? null, 'EDITOR')).toBe(true);
});

it.each(mutations)(
  '$name is refused with credentials that are bad in nine ways, and writes nothing',
  async ({ role, query, variables }) => {
    const before = await recordAsItIs();
    const answers: unknown[] = [];
    for (const kind of badKinds) {
      const { headers } = bad.get(String(role))?.[kind] ?? { headers: {} };
      const { status, errors } = await api.query(query, variables, { headers });
      answers.push([kind, status, errors?.map(({ extensions }) => extensions.code)]);
    }
    expect([answers, await recordAsItIs()]).toEqual([
      badKinds.map((kind) => {
        const { status, code } = bad.get(String(role))?.[kind] ?? {};
        return [kind, status, [code]];
      }),
      before,
    ]);
  },
);

it.each(mutations)(
  '$name is not refused with good ones: its input is looked at',
  async ({ role, query, variables }) => {
    const { errors = [] } = await api.query(query, variables, {
      key: await api.key(role ?? 'ADMIN'),
    });
    const texts = errors.map(({ extensions, message }) => `${extensions.code} ${message}`);
    expect(
      texts.filter((text) =>
        /^(UNAUTHENTICATED|FORBIDDEN|GRAPHQL_VALIDATION_FAILED|INTERNAL_SERVER_ERROR|BAD_USER_INPUT Variable) /.test(
          text,
        ),
      ),
    ).toEqual([]);
  },
);

/** How many rows each table has and what is in them, but for the keys, of which the last use is noted. */
async function recordAsItIs(): Promise<unknown[]> {
  const tables = await api.store.run(
    sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_name <> 'api_key' order by 1`.compile(
      database,
    ),
  );
  const counts: unknown[] = [];
  for (const { name } of tables) {
    counts.push(
      await api.store.run(
        sql`
          select ${name} as name, count(*) as rows, md5(string_agg(row::text, '' order by row::text)) as digest
          from ${sql.table(name)} as row`.compile(database),
      ),
    );
  }
  return counts;
}
