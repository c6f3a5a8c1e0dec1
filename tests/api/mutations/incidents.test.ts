import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const fields = `incident {
  id version category magnitude { value unit least most }
  actors { country { slug } } targets { country { slug } }
}
userErrors { code message path }`;

const record = (input: object) =>
  api.ask(
    `mutation ($input: RecordIncidentInput!) { recordIncident(input: $input) { ${fields} } }`,
    { input },
    { key },
  );
const update = (input: object) =>
  api.ask(
    `mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { ${fields} } }`,
    { input },
    { key },
  );

const launch = {
  title: 'A launch',
  when: { edtf: '2026-01-04', localTime: '07:54', timeZone: 'Asia/Seoul' },
  category: 'MISSILE_TEST',
  parties: [
    { role: 'ACTOR', country: 'KP' },
    { role: 'TARGET', country: 'JP' },
  ],
  citations: [{ source: 'beijing-visit-report-2026-01', locator: '5.1' }],
};
const several = { value: 5, unit: 'missiles', least: 4, most: 6 };

const make = async (more: object = {}): Promise<{ id: string }> => {
  const { data } = await record({ ...launch, ...more });
  return (data as { recordIncident: { incident: { id: string } } }).recordIncident.incident;
};

it('records who did what to whom, and how much of it', async () => {
  const { data } = await record({ ...launch, magnitude: several });
  expect(data).toEqual({
    recordIncident: {
      incident: {
        id: expect.any(String) as string,
        version: 1,
        category: 'MISSILE_TEST',
        magnitude: several,
        actors: [{ country: { slug: 'north-korea' } }],
        targets: [{ country: { slug: 'japan' } }],
      },
      userErrors: [],
    },
  });
});

it.each([
  ['a figure below the least', { magnitude: { ...several, value: 3 } }, ['input.magnitude']],
  [
    'a least above the most',
    { magnitude: { unit: 'missiles', least: 2, most: 1 } },
    ['input.magnitude'],
  ],
  ['no figure at all', { magnitude: { unit: 'missiles' } }, ['input.magnitude']],
  ['a speaker', { parties: [{ role: 'SPEAKER', country: 'KP' }] }, ['input.parties.0.role']],
  ['nobody', { parties: [] }, ['input.parties']],
  ['an intensity off the scale', { intensity: -10.1 }, ['input.intensity']],
])('refuses an incident with %s', async (_what, more, paths) => {
  const { data } = await record({ ...launch, ...more });
  expect(refusals(data)).toEqual(paths.map((path) => `INVALID ${path}`));
});

it('says in words how far the scale of intensity goes', async () => {
  const { data } = await record({ ...launch, intensity: 11 });
  expect(data).toMatchObject({
    recordIncident: { userErrors: [{ message: 'is 11, and 10 is the most; correct it' }] },
  });
});

it('replaces a magnitude as a whole, and clears it by null', async () => {
  const { id } = await make({ magnitude: several });
  const replaced = await update({
    id,
    expectedVersion: 1,
    magnitude: { unit: 'rockets', most: 9 },
  });
  const cleared = await update({ id, expectedVersion: 2, magnitude: null });
  expect([replaced.data, cleared.data]).toMatchObject([
    {
      updateIncident: {
        incident: { magnitude: { value: null, unit: 'rockets', least: null, most: 9 } },
      },
    },
    { updateIncident: { incident: { magnitude: null, category: 'MISSILE_TEST' } } },
  ]);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const { id } = await make();
  await update({ id, expectedVersion: 1, category: 'MILITARY_POSTURE' });
  const { data } = await update({ id, expectedVersion: 1, category: 'OTHER' });
  expect(data).toMatchObject({
    updateIncident: {
      incident: { category: 'MILITARY_POSTURE', version: 2 },
      userErrors: [{ code: 'CONFLICT' }],
    },
  });
});

it('moves in the timeline of a country as its date is corrected', async () => {
  const { id } = await make({ title: 'A moved launch' });
  const { data } = await api.ask(
    `mutation {
      updateIncident(input: { id: "${id}", expectedVersion: 1, when: { edtf: "2100" } }) {
        incident {
          actors { country { timeline(first: 1, orderBy: { field: WHEN, direction: DESC }) { nodes { title } } } }
        }
      }
    }`,
    {},
    { key },
  );
  expect(data).toMatchObject({
    updateIncident: {
      incident: {
        actors: [{ country: { timeline: { nodes: [{ title: 'A moved launch' }] } } }],
      },
    },
  });
});
