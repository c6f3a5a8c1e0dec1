import { recordId } from '../../../src/domain/recordId.ts';
import { readSeeds } from '../../../src/imports/seeds/readSeeds.ts';
import { seedRowsOf } from '../../../src/imports/seeds/rows/seedRowsOf.ts';
import type { TableRows } from '../../../src/records/rows/tableRows.ts';
import { seedDirectory, seedFiles } from '../../../src/imports/seeds/seedFiles.ts';

let rows: TableRows;
beforeAll(async () => {
  rows = seedRowsOf(readSeeds(await seedFiles(seedDirectory)));
});

const northKorea = recordId('country', 'north-korea');
const country = (slug: string) => rows.country.find((row) => row.slug === slug);

describe('the countries', () => {
  it('are all 249 of ISO 3166-1', () => {
    const assigned = rows.country.filter(({ iso_status }) => iso_status === 'OFFICIALLY_ASSIGNED');
    const complete = assigned.filter(({ alpha2, alpha3, numeric }) => alpha2 && alpha3 && numeric);
    expect(complete).toHaveLength(249);
  });

  it('are 193 members and 2 observers of the United Nations', () => {
    const count = (status: string) =>
      rows.country.filter(({ un_membership }) => un_membership === status).length;
    expect({ members: count('MEMBER'), observers: count('OBSERVER') }).toEqual({
      members: 193,
      observers: 2,
    });
  });

  it('have names in English, Korean, both kinds of Chinese, and Japanese', () => {
    const languages = new Map<string, Set<string>>();
    for (const { country_id, language } of rows.name) {
      if (country_id) {
        languages.set(country_id, (languages.get(country_id) ?? new Set()).add(language));
      }
    }
    const wanted = ['en', 'ko-Hang', 'zh-Hans', 'zh-Hant', 'ja'];
    const lacking = rows.country.filter(
      ({ id }) => !wanted.every((language) => languages.get(id)?.has(language)),
    );
    expect(lacking).toEqual([]);
  });

  it.each([
    ['taiwan', 'TW', 'OFFICIALLY_ASSIGNED', 'NONE'],
    ['kosovo', 'XK', 'USER_ASSIGNED', 'NONE'],
    ['palestine', 'PS', 'OFFICIALLY_ASSIGNED', 'OBSERVER'],
    ['vatican-city', 'VA', 'OFFICIALLY_ASSIGNED', 'OBSERVER'],
    ['cook-islands', 'CK', 'OFFICIALLY_ASSIGNED', 'NONE'],
    ['north-korea', 'KP', 'OFFICIALLY_ASSIGNED', 'MEMBER'],
    ['soviet-union', 'SU', 'FORMERLY_USED', 'FORMER_MEMBER'],
  ])('hold of %s the code %s, %s, and membership %s as separate facts', (slug, ...facts) => {
    const row = country(slug);
    expect([row?.alpha2, row?.iso_status, row?.un_membership]).toEqual(facts);
  });

  it('show names without a qualifier that takes a side', () => {
    const qualified = rows.country.filter(({ name }) =>
      /province|republic of|occupied|so-called|regime|\bSAR\b/i.test(name),
    );
    expect(qualified).toEqual([]);
  });

  it('give former states a validity and a successor', () => {
    const former = rows.country.filter(({ validity }) => validity !== null);
    const predecessors = new Set(rows.country_succession.map((row) => row.predecessor_id));
    expect(former.length).toBeGreaterThan(0);
    expect(former.filter(({ id }) => !predecessors.has(id))).toEqual([]);
  });
});

describe('North Korea', () => {
  it.each([
    ['1998-09-05', 'kim-yong-nam'],
    ['2019-04-11', 'kim-yong-nam'],
    ['2019-04-12', 'kim-jong-un'],
    ['2026-01-04', 'kim-jong-un'],
  ])('has on %s one head of state: %s', (day, slug) => {
    const heads = rows.office
      .filter(({ kind, country_id }) => kind === 'HEAD_OF_STATE' && country_id === northKorea)
      .map(({ id }) => id);
    const held = rows.position.filter(
      ({ office_id, held_from, held_until }) =>
        heads.includes(office_id) && held_from <= day && held_until > day,
    );
    const person = ({ person_id }: { person_id: string }) =>
      rows.person.find(({ id }) => id === person_id)?.slug;
    expect(held.map(person)).toEqual([slug]);
  });
});

describe('the codes', () => {
  it('are the 312 of CAMEO, as text', () => {
    expect(rows.event_code).toHaveLength(312);
    expect(rows.event_code.find(({ code }) => code === '042')).toEqual({
      code: '042',
      label: 'Make a visit',
      goldstein: 1.9,
      plover: 'CONSULT',
      quad_class: 'VERBAL_COOPERATION',
    });
  });
});

describe('the names', () => {
  it.each(['이재명', '李在明', 'Lee Jae-myung', 'Yi Chaemyŏng'])('find Lee by %s', (name) => {
    const found = rows.name.filter(({ value, person_id }) => value === name && person_id);
    const ids = new Set(found.map(({ person_id }) => person_id));
    expect([...ids]).toEqual([rows.person.find(({ slug }) => slug === 'lee-jae-myung')?.id]);
  });
});

describe('every row', () => {
  it('has an id of its own', () => {
    const { event_code, country_succession, event_topic, meeting, statement, incident, ...others } =
      rows;
    // The row of a kind shares the id of its event.
    expect(meeting.length + statement.length + incident.length).toBe(rows.event.length);
    expect([event_code, country_succession, event_topic].every(({ length }) => length > 0)).toBe(
      true,
    );
    const ids = Object.values(others).flatMap((table) => table.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same when the files are read again', async () => {
    expect(seedRowsOf(readSeeds(await seedFiles(seedDirectory)))).toEqual(rows);
  });

  it('that is a record or a link cites a source with a locator', () => {
    const cited = new Set(
      rows.citation.flatMap((row) => [
        row.event_id,
        row.link_id,
        row.status_change_id,
        row.person_id,
        row.position_id,
        row.organization_id,
        row.country_id,
      ]),
    );
    const citable = [
      ...rows.event,
      ...rows.event_link,
      ...rows.status_change,
      ...rows.person,
      ...rows.position,
      ...rows.organization,
      ...rows.country,
    ];
    expect(citable.filter(({ id }) => !cited.has(id))).toEqual([]);
  });
});
