import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { formats } from '../../src/imports/formats/formats.ts';
import type { ImportSummary } from '../../src/imports/pipeline/importSummary.ts';
import { runImport } from '../../src/imports/runImport.ts';
import { database } from '../../src/store/sql.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

// All real data that lies beside the clone, in one record with the seeds. It takes minutes, so `npm test` leaves it
// out: `npm run test:data`.

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const dataSets = [
  ['icews', 'icews-raw-sample'],
  ['tkg', 'icews18'],
  ['gdelt', 'gdelt2/20191024143000.export.tsv'],
  ['state-visits', 'us-visits-in'],
  ['missile-tests', 'incidents-dprk-missiles'],
] as const;

/** What front ends ask: a country page, a relation page, a person page, lists with what belongs to their rows. */
const operations = [
  `{ country(by: { code: "KR" }) { name timeline(first: 50) { totalCount nodes { __typename title when { edtf }
      parties(first: 10) { nodes { role person { name } organization { name } country { name } } }
      citations { locator source { publisher } } } } } }`,
  `{ relation(a: "US", b: "KP") { timeline(first: 50) { totalCount nodes { title } }
      meetings(first: 50) { nodes { title status } } firstContact { title } lastMeeting { title } nextMeeting { title } } }`,
  `{ person(by: { slug: "xi-jinping" }) { name timeline(first: 50) { totalCount nodes { title confidence { review publishers } } } } }`,
  `{ meetings(first: 50, filter: { statuses: [HELD] }) { totalCount nodes { title format place { name country { name } } countries { name } } } }`,
  `{ incidents(first: 50, filter: { categories: [MISSILE_TEST] }) { nodes { title magnitude { value unit } parts { nodes { title } } } } }`,
  `{ statements(first: 50) { nodes { act speaker { person { name } country { name } } code { code label } intensity } } }`,
];

(existsSync(folder) ? describe : describe.skip)(`real data, at ${folder}`, () => {
  let api: TestApi;
  const summaries = new Map<string, ImportSummary>();
  let before: number[];

  const importAll = async (): Promise<void> => {
    const place = await mkdtemp(join(tmpdir(), 'communique-data-'));
    for (const [name, path] of dataSets) {
      const format = formats.find((one) => one.name === name);
      if (!format) throw new Error(`There is no format ${name}.`);
      const quarantinePath = join(place, `${name}.jsonl`);
      const options = { store: api.store, format, path: join(folder, path), quarantinePath };
      summaries.set(name, await runImport({ ...options, policy: 'reject-row' }));
    }
    await rm(place, { recursive: true });
  };

  const statementsOfAll = async (): Promise<number[]> => {
    const counts: number[] = [];
    for (const operation of operations) counts.push((await api.ask(operation)).statements);
    return counts;
  };

  beforeAll(async () => {
    api = await openTestApi({ seeded: true });
    await statementsOfAll(); // reads the country codes once
    before = await statementsOfAll();
    await importAll();
  }, 600_000);
  afterAll(() => api.close());

  it.each([
    ['icews', { read: 3705, rejected: 0 }],
    ['tkg', { read: 49_545, rejected: 0 }],
    ['gdelt', { read: 2111, rejected: 0 }],
    ['state-visits', { read: 3264, rejected: 0 }],
    ['missile-tests', { read: 339, rejected: 0 }],
  ])('%s: every row is taken', (name, rows) => {
    expect(summaries.get(name)?.rows).toMatchObject(rows);
  });

  it('every visit that was mirrored is one event', async () => {
    const [{ mirrored } = { mirrored: -1 }] = await api.store.run(
      sql<{ mirrored: number }>`
        with visit as (
          select event.id, event.earliest, guest.person_id, guest.organization_id, guest.country_id,
            host.person_id as host_person, host.organization_id as host_organization,
            host.country_id as host_country,
            (select min(split_part(slug, '-', 1)) from citation join source on source.id = source_id
              where event_id = event.id) as data_set
          from event
          join party guest on guest.event_id = event.id and guest.role = 'GUEST'
          join party host on host.event_id = event.id and host.role = 'HOST'
          where event.code in ('042', '043')
            and (select count(*) from party where event_id = event.id) = 2
        )
        select count(*) as mirrored from visit one join visit other
          on other.id > one.id and other.data_set = one.data_set and other.data_set = 'icews'
          and (other.earliest, coalesce(other.person_id, other.organization_id, other.country_id),
            coalesce(other.host_person, other.host_organization, other.host_country))
          = (one.earliest, coalesce(one.person_id, one.organization_id, one.country_id),
            coalesce(one.host_person, one.host_organization, one.host_country))`.compile(database),
    );
    expect(mirrored).toBe(0);
  });

  it('each event has its kind, a party and a citation', async () => {
    const [counts] = await api.store.run(
      sql`select
        count(*) filter (where num_nonnulls(meeting.id, statement.id, incident.id) <> 1) as without_kind,
        count(*) filter (where not exists (select from citation where event_id = event.id)) as without_citation,
        count(*) filter (where not exists (select from party where event_id = event.id)) as without_party
        from event left join meeting using (id) left join statement using (id) left join incident using (id)`.compile(
        database,
      ),
    );
    expect(counts).toEqual({ without_kind: 0, without_citation: 0, without_party: 0 });
  });

  it('what a machine coded has a code, an intensity and no words', async () => {
    const [counts] = await api.store.run(
      sql`select count(*) filter (where code is null) as without_code,
        count(*) filter (where intensity is null) as without_intensity,
        count(*) filter (where text is not null) as with_text
        from event left join statement using (id) where review = 'MACHINE_CODED'`.compile(database),
    );
    expect(counts).toEqual({ without_code: 0, without_intensity: 0, with_text: 0 });
  });

  it('Kim Jong Un is one person however he is spelt, and Kim Jong-Il another', async () => {
    const { data } = await api.ask(
      `{ son: persons(filter: { name: "kim jong-un" }) { totalCount }
        father: persons(filter: { name: "Kim Jong-Il" }) { totalCount } }`,
    );
    expect(data).toEqual({ son: { totalCount: 1 }, father: { totalCount: 1 } });
  });

  it('every operation takes the statements that it took before', async () => {
    expect(await statementsOfAll()).toEqual(before);
  });

  it('every figure of the relation is the count of its rows', async () => {
    const { data } = await api.ask(
      `{ relation(a: "US", b: "KP") { timeline { totalCount } } timeline(filter: { pair: ["US", "KP"] }) { totalCount } }`,
    );
    const [{ rows } = { rows: -1 }] = await api.store.run(
      sql<{ rows: number }>`
        select count(distinct us.event_id) as rows
        from party us join party kp on kp.event_id = us.event_id
        where us.country_id = (select id from country where alpha2 = 'US')
          and kp.country_id = (select id from country where alpha2 = 'KP')`.compile(database),
    );
    expect(data).toEqual({
      relation: { timeline: { totalCount: rows } },
      timeline: { totalCount: rows },
    });
  });

  it('a second import changes nothing', async () => {
    const first = new Map(summaries);
    await importAll();
    for (const [name, { events, citations, persons, organizations, places }] of summaries) {
      const known = first.get(name)?.events.created;
      expect({ name, events, citations, persons, organizations, places }).toMatchObject({
        name,
        events: { created: 0, known },
        citations: { created: 0 },
        persons: { created: 0 },
        organizations: { created: 0 },
        places: { created: 0 },
      });
    }
  }, 600_000);
});
