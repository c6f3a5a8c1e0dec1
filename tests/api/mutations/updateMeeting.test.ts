import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const update = (input: object) =>
  api.ask(
    `mutation ($input: UpdateMeetingInput!) {
      updateMeeting(input: $input) {
        meeting {
          title summary version format status intensity when { edtf } place { slug } code { code }
          topics { slug } agenda { text }
          parties { nodes { id role person { slug } country { slug } } }
        }
        userErrors { code message path }
      }
    }`,
    { input },
    { key },
  );

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.1' }];
const parties = [
  { role: 'HOST', person: 'xi-jinping', titleAsPrinted: 'Chinese President' },
  { role: 'GUEST', person: 'lee-jae-myung' },
];
const talks = { title: 'Talks', when: { edtf: '2025-10' }, format: 'TALKS', parties, citations };

interface Made {
  readonly createMeeting: {
    readonly meeting: {
      readonly id: string;
      readonly parties: { readonly nodes: readonly { readonly id: string }[] };
    };
  };
}
const make = async (more: object = {}) => {
  const { data } = await api.ask(
    `mutation ($input: CreateMeetingInput!) {
      createMeeting(input: $input) { meeting { id parties { nodes { id } } } }
    }`,
    { input: { ...talks, ...more } },
    { key },
  );
  return (data as Made).createMeeting.meeting;
};

it('leaves what an update leaves out, and clears what is null', async () => {
  const { id } = await make({ summary: 'In short.', place: 'beijing', topics: ['taiwan'] });
  await update({ id, expectedVersion: 1, title: 'Other talks' });
  const { data } = await update({ id, expectedVersion: 2, place: null, agenda: [{ text: 'A' }] });
  expect(data).toMatchObject({
    updateMeeting: {
      meeting: {
        title: 'Other talks',
        summary: 'In short.',
        version: 3,
        place: null,
        topics: [{ slug: 'taiwan' }],
        agenda: [{ text: 'A' }],
      },
      userErrors: [],
    },
  });
});

it('keeps the ids of the parties that stay', async () => {
  const { id, parties: before } = await make();
  const { data } = await update({
    id,
    expectedVersion: 1,
    parties: [{ role: 'OBSERVER', country: 'JP' }, parties[1]],
  });
  expect(data).toMatchObject({
    updateMeeting: {
      meeting: {
        parties: { nodes: [{ role: 'OBSERVER' }, { id: before.nodes[1]?.id, role: 'GUEST' }] },
      },
    },
  });
});

it('moves an intensity that was that of the code with the code', async () => {
  const { id } = await make({ code: '042' });
  const { data } = await update({ id, expectedVersion: 1, code: '046' });
  expect(data).toMatchObject({ updateMeeting: { meeting: { intensity: 7 } } });
});

it('leaves an intensity that somebody gave where it is when the code changes', async () => {
  const { id } = await make({ code: '042', intensity: -3 });
  const { data } = await update({ id, expectedVersion: 1, code: '046' });
  expect(data).toMatchObject({ updateMeeting: { meeting: { intensity: -3 } } });
});

it('refuses to clear what every meeting has', async () => {
  const { id } = await make();
  const { data } = await update({ id, expectedVersion: 1, title: null, when: null, format: null });
  expect(refusals(data)).toEqual([
    'INVALID input.title',
    'INVALID input.when',
    'INVALID input.format',
  ]);
});

it('does not move a meeting that was held into the future', async () => {
  const { id } = await make({ status: 'HELD' });
  const { data } = await update({ id, expectedVersion: 1, when: { edtf: '2999' } });
  expect(refusals(data)).toEqual(['INVALID input.when.edtf']);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const { id } = await make();
  await update({ id, expectedVersion: 1, title: 'First' });
  const { data } = await update({ id, expectedVersion: 1, title: 'Second' });
  expect(data).toMatchObject({
    updateMeeting: {
      meeting: { title: 'First', version: 2 },
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
    },
  });
});

it.each([
  ['a statement', 'statement', 'lee-on-one-china-2026-01'],
  ['an incident', 'incident', 'chinese-exercises-around-taiwan-2025-12'],
])('refuses to change %s as a meeting, under whatever name', async (_what, field, slug) => {
  const { data } = await api.ask(`{ ${field}(by: { slug: "${slug}" }) { id } }`);
  const { id } = Object.values(data as Record<string, { id: string }>)[0] ?? { id: '' };
  const [, uuid = ''] = Buffer.from(id, 'base64url').toString().split(':');
  const disguised = Buffer.from(`Meeting:${uuid}`).toString('base64url');
  const answers = [
    await update({ id, expectedVersion: 1, title: 'A meeting' }),
    await update({ id: disguised, expectedVersion: 1, title: 'A meeting' }),
  ];
  expect(answers.map((answer) => refusals(answer.data))).toEqual([
    ['NOT_FOUND input.id'],
    ['NOT_FOUND input.id'],
  ]);
});

it('has no way to change the status or the review by an update', async () => {
  const { errors } = await api.query(
    `mutation { updateMeeting(input: { id: "x", expectedVersion: 1, status: HELD, review: REVIEWED }) { userErrors { code } } }`,
    {},
    { key },
  );
  expect(errors?.map(({ message }) => /Field "(\w+)"/.exec(message)?.[1])).toEqual([
    'status',
    'review',
  ]);
});
