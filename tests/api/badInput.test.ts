import { recordId } from '../../src/domain/recordId.ts';
import { searchKey } from '../../src/domain/searchKey.ts';
import { database } from '../../src/store/sql.ts';
import { writeRows } from '../../src/store/writeRows.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  await nameAlike('KR', 'KP');
});
afterAll(() => api.close());

/** Gives several countries one more name, the same for all. */
async function nameAlike(...codes: string[]): Promise<void> {
  const countries = await api.store.run(
    database.selectFrom('country').select(['id', 'alpha2']).where('alpha2', 'in', codes).compile(),
  );
  const alike = countries.map(({ id }) => ({
    id: recordId('name', id, 'Korea'),
    country_id: id,
    value: 'Korea',
    language: 'en',
    kind: 'ALIAS' as const,
    search_key: searchKey('Korea'),
  }));
  await writeRows(api.store, 'name', alike);
}

/** Asks for something that cannot be answered, and returns what the client learns. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const { errors } = await api.query(query, variables);
  return {
    code: errors?.[0]?.extensions.code,
    argument: errors?.[0]?.extensions.argument,
    message: errors?.[0]?.message,
  };
}

const nodes = '{ nodes { id } }';
const cursorOf = (parts: unknown): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
const uuid = '00000000-0000-5000-8000-000000000000';

it.each([
  // sizes of pages
  ['first', /0 is not a page size.*1 to 100/, `{ countries(first: 0) ${nodes} }`],
  ['first', /-1 is not a page size/, `{ countries(first: -1) ${nodes} }`],
  ['first', /101 is not a page size.*after: endCursor/, `{ countries(first: 101) ${nodes} }`],
  ['last', /101 is not a page size.*before: startCursor/, `{ countries(last: 101) ${nodes} }`],
  ['last', /both given/, `{ countries(first: 1, last: 1) ${nodes} }`],
  ['first', /Int cannot represent/, `{ countries(first: "ten") ${nodes} }`],
  [
    'first',
    /1000 is/,
    `{ person(by: { slug: "lee-jae-myung" }) { timeline(first: 1000) ${nodes} } }`,
  ],
  // cursors
  ['after', /not a cursor.*leave it out/, `{ countries(after: "garbage") ${nodes} }`],
  ['before', /not a cursor/, `{ countries(before: "") ${nodes} }`],
  [
    'after',
    /ordered as Topic.NAME.ASC.*Country.NAME.ASC/,
    `{ countries(after: "${cursorOf(['v1', 'Topic.NAME.ASC', 'a', uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /ordered as Country.NAME.ASC.*Country.NAME.DESC/,
    `{ countries(orderBy: { field: NAME, direction: DESC }, after: "${cursorOf(['v1', 'Country.NAME.ASC', 'a', uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /damaged/,
    `{ countries(after: "${cursorOf(['v1', 'Country.NAME.ASC', 1, uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /damaged/,
    `{ countries(after: "${cursorOf(['v1', 'Country.NAME.ASC', 'a', 'x'])}") ${nodes} }`,
  ],
  [
    'after',
    /damaged/,
    `{ countries(after: "${cursorOf(['v1', 'Country.NAME.ASC', 'a\0', uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /damaged/,
    `{ timeline(after: "${cursorOf(['v1', 'Event.WHEN.DESC', '2026-02-30', 'DAY', uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /damaged/,
    `{ timeline(after: "${cursorOf(['v1', 'Event.WHEN.DESC', '2026-02-03', 'toString', uuid])}") ${nodes} }`,
  ],
  [
    'after',
    /not a cursor/,
    `{ countries(after: "${cursorOf(['v0', 'Country.NAME.ASC', 'a', uuid])}") ${nodes} }`,
  ],
  // ids
  ['id', /is not an id/, '{ node(id: "42") { id } }'],
  [
    'id',
    /not the id of a record/,
    `{ node(id: "${Buffer.from(`Spaceship:${uuid}`).toString('base64url')}") { id } }`,
  ],
  [
    'ids[1]',
    /is not an id/,
    `{ nodes(ids: ["${Buffer.from(`Country:${uuid}`).toString('base64url')}", "?"]) { id } }`,
  ],
  ['ids', /at most 100/, `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`],
  [
    'by.id',
    /of the type Country, and one of the type Person is wanted/,
    `{ person(by: { id: "${Buffer.from(`Country:${uuid}`).toString('base64url')}" }) { id } }`,
  ],
  // dates
  [
    'from',
    /2026-02-30.*YYYY-MM-DD/,
    `{ timeline(filter: { when: { from: "2026-02-30" } }) ${nodes} }`,
  ],
  ['to', /YYYY-MM-DD/, `{ timeline(filter: { when: { to: "infinity" } }) ${nodes} }`],
  [
    'asOf',
    /YYYY-MM-DD/,
    '{ country(by: { code: "KR" }) { leaders(asOf: "4 January 2026") { id } } }',
  ],
  [
    'filter.when',
    /ends before it starts/,
    `{ timeline(filter: { when: { from: "2026-02-03", to: "2026-02-01" } }) ${nodes} }`,
  ],
  // codes
  ['code', /ISO 3166-1/, '{ country(by: { code: "KOREA" }) { id } }'],
  ['a', /no country has the code "QQ"/, '{ relation(a: "QQ", b: "KR") { a { id } } }'],
  ['b', /same country/, '{ relation(a: "KR", b: "KOR") { a { id } } }'],
  [
    'filter.countries.any',
    /no country has the code "QQ".*ISO 3166-1/,
    `{ timeline(filter: { countries: { any: ["KR", "QQ"] } }) ${nodes} }`,
  ],
  ['filter.pair', /exactly two different/, `{ timeline(filter: { pair: ["KR"] }) ${nodes} }`],
  [
    'filter.pair',
    /exactly two different/,
    `{ timeline(filter: { pair: ["KR", "KOR"] }) ${nodes} }`,
  ],
  [
    'filter.codes',
    /CAMEO has no code "9999"/,
    `{ timeline(filter: { codes: ["9999"] }) ${nodes} }`,
  ],
  [
    'filter.place.country',
    /no country has the code/,
    `{ timeline(filter: { place: { country: "QQ" } }) ${nodes} }`,
  ],
  [
    'filter.countries.any',
    /no country has the code "korea"\. Did you mean .*"south-korea"/,
    `{ timeline(filter: { countries: { any: ["korea"] } }) ${nodes} }`,
  ],
  // other values of filters
  [
    'filter.persons.any',
    /no Person "nobody"/,
    `{ timeline(filter: { persons: { any: ["nobody"] } }) ${nodes} }`,
  ],
  [
    'filter.or[1].topics.all',
    /no Topic "nothing"/,
    `{ timeline(filter: { or: [{}, { topics: { all: ["nothing"] } }] }) ${nodes} }`,
  ],
  ['filter.sources', /no Source/, `{ timeline(filter: { sources: ["no-source"] }) ${nodes} }`],
  [
    'filter.persons.none',
    /"Lee Jae-myung" is neither an id nor a slug\. Did you mean "lee-jae-myung"[,?]/,
    `{ timeline(filter: { persons: { none: ["Lee Jae-myung"] } }) ${nodes} }`,
  ],
  [
    'filter.intensity',
    /Exchange/,
    `{ timeline(filter: { intensity: { min: 2, max: 1 } }) ${nodes} }`,
  ],
  ['kinds', /"MEETNG".*MEETING/, `{ timeline(filter: { kinds: [STATEMENT, MEETNG] }) ${nodes} }`],
  [
    'filter.not.not.not.not.not',
    /nested more than 5 deep/,
    `{ timeline(filter: { not: { not: { not: { not: { not: {} } } } } }) ${nodes} }`,
  ],
  // names that many bear
  ['by.name', /more than one country: .*\(KOR\)/, '{ country(by: { name: "Korea" }) { id } }'],
  [
    'filter.regions',
    /no country lies in a region "asia"/,
    `{ countries(filter: { regions: ["asia"] }) ${nodes} }`,
  ],
  [
    'filter.publishers',
    /no publisher "Nobody"/,
    `{ sources(filter: { publishers: ["Nobody"] }) ${nodes} }`,
  ],
  [
    'filter.persons.all',
    /"!\?" is neither an id nor a slug/,
    `{ timeline(filter: { persons: { all: ["!?"] } }) ${nodes} }`,
  ],
  [
    'filter.parent',
    /"" is neither an id nor a slug/,
    `{ topics(filter: { parent: "" }) ${nodes} }`,
  ],
  [
    'filter.intensity',
    /is no number/,
    `{ timeline(filter: { intensity: { min: 1e999 } }) ${nodes} }`,
  ],
  [
    'after',
    /not a cursor/,
    `{ countries(after: "${cursorOf(['v1', 'Country.NAME.ASC', 'a', uuid])}=") ${nodes} }`,
  ],
  // more than a statement can join
  [
    'meeting',
    /more than 40 related records/,
    `{ meeting(by: { slug: "x" }) { ${`partOf { place { country { name } } host { ${['person { country { name } }', 'organization { country { name } }', 'country { name }', 'office { office { title } }'].join(' ')} } `.repeat(7)} ${'}'.repeat(7)} } }`,
  ],
  // text that is none
  ['slug', /NUL/, '{ person(by: { slug: "a\\u0000b" }) { id } }'],
])('names the argument %s and the remedy: %s', async (argument, message, query) => {
  expect(await refusal(query)).toEqual({
    code: 'BAD_USER_INPUT',
    argument,
    message: expect.stringMatching(message) as string,
  });
});

it.each([
  [
    'an id of a record that is not there',
    `{ node(id: "${Buffer.from(`Country:${uuid}`).toString('base64url')}") { id } }`,
    'node',
  ],
  ['a slug that nobody has', '{ person(by: { slug: "nobody" }) { id } }', 'person'],
  ['a code that no country has', '{ country(by: { code: "QQ" }) { id } }', 'country'],
  ['a name that no country bears', '{ country(by: { name: "Atlantis" }) { id } }', 'country'],
  [
    'an external id that is not known',
    '{ person(by: { externalId: { scheme: "wikidata", value: "Q0" } }) { id } }',
    'person',
  ],
  [
    'a slug with quotes in it',
    `{ topic(by: { slug: "'; drop table topic; --" }) { id } }`,
    'topic',
  ],
])('answers null for %s', async (_, query, field) => {
  expect(await api.query(query)).toMatchObject({ data: { [field]: null } });
});

it('puts null at the place of the id that is not there', async () => {
  const { data } = await api.query('{ country(by: { code: "KR" }) { id } }');
  const { id } = (data as { country: { id: string } }).country;
  const missing = Buffer.from(`Person:${uuid}`).toString('base64url');

  const answer = await api.query(`{ nodes(ids: ["${missing}", "${id}"]) { id } }`);

  expect(answer.data).toEqual({ nodes: [null, { id }] });
});

it('lets no statement out of a refusal', async () => {
  const { errors } = await api.query('{ timeline(after: "x") { totalCount } }');

  expect(JSON.stringify(errors)).not.toMatch(/select|uuid|::/i);
});
