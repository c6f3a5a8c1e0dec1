import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

const fields = `statement {
  id version title act text language isQuotation stance
  translations { language text } channel { slug } occasion { slug }
  speaker { person { slug } country { slug } } addressees { country { slug } }
  about { country { slug } } confidence { review }
}
userErrors { code message path }`;

const record = (input: object) =>
  api.ask(
    `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { ${fields} } }`,
    { input },
    { key },
  );
const update = (input: object) =>
  api.ask(
    `mutation ($input: UpdateStatementInput!) { updateStatement(input: $input) { ${fields} } }`,
    { input },
    { key },
  );

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '2.3' }];
const remark = {
  title: 'A remark',
  when: { edtf: '2026-01-03' },
  act: 'PRAISE',
  parties: [{ role: 'SPEAKER', person: 'lee-jae-myung' }],
  citations,
};
const quoted = { text: 'reliable', language: 'en', isQuotation: true };

const make = async (more: object = {}): Promise<{ id: string }> => {
  const { data } = await record({ ...remark, ...more });
  return (data as { recordStatement: { statement: { id: string } } }).recordStatement.statement;
};

it('records what was said, by whom, to whom, where and on which occasion', async () => {
  const { data } = await record({
    ...remark,
    ...quoted,
    parties: [
      ...remark.parties,
      { role: 'ADDRESSEE', country: 'CN' },
      { role: 'SUBJECT', country: 'TWN' },
    ],
    translations: [{ language: 'ko-Hang', text: '믿을 만한' }],
    stance: 'SUPPORTIVE',
    channel: 'china-central-television',
    occasion: 'south-korean-state-visit-to-beijing-2026-01',
  });
  expect(data).toEqual({
    recordStatement: {
      statement: {
        id: expect.any(String) as string,
        version: 1,
        title: 'A remark',
        act: 'PRAISE',
        text: 'reliable',
        language: 'en',
        isQuotation: true,
        stance: 'SUPPORTIVE',
        translations: [{ language: 'ko-Hang', text: '믿을 만한' }],
        channel: { slug: 'china-central-television' },
        occasion: { slug: 'south-korean-state-visit-to-beijing-2026-01' },
        speaker: { person: { slug: 'lee-jae-myung' }, country: { slug: 'south-korea' } },
        addressees: [{ country: { slug: 'china' } }],
        about: [{ country: { slug: 'taiwan' } }],
        confidence: { review: 'REVIEWED' },
      },
      userErrors: [],
    },
  });
});

it('takes words for a paraphrase where nothing is said', async () => {
  const { data } = await record({ ...remark, text: 'Kind words.', language: 'en' });
  expect(data).toMatchObject({ recordStatement: { statement: { isQuotation: false } } });
});

it.each([
  ['a quotation of nothing', { isQuotation: true }, ['INVALID input.isQuotation']],
  ['a text in no language', { text: 'Words' }, ['INVALID input.language']],
  ['a language that is none', { ...quoted, language: 'Korean' }, ['INVALID input.language']],
  [
    'two translations into one language',
    {
      ...quoted,
      translations: [
        { language: 'ko', text: 'A' },
        { language: 'ko', text: 'B' },
      ],
    },
    ['INVALID input.translations.1.language'],
  ],
  [
    'a translation into its own language',
    { ...quoted, translations: [{ language: 'en', text: 'A' }] },
    ['INVALID input.translations.0.language'],
  ],
  [
    'a translation of nothing',
    { translations: [{ language: 'en', text: 'A' }] },
    ['INVALID input.translations'],
  ],
  ['no speaker', { parties: [{ role: 'ADDRESSEE', country: 'CN' }] }, ['INVALID input.parties']],
  [
    'a role of another kind of event',
    { parties: [...remark.parties, { role: 'HOST', country: 'CN' }] },
    ['INVALID input.parties.1.role'],
  ],
  ['words that no machine gave', { ...quoted, review: 'MACHINE_CODED' }, ['INVALID input.text']],
  [
    'a channel and an occasion that there are not',
    { channel: 'nobody', occasion: 'nothing' },
    ['NOT_FOUND input.channel', 'NOT_FOUND input.occasion'],
  ],
  [
    'all of that at once',
    { isQuotation: true, parties: [{ role: 'GUEST', country: 'CN' }], citations: [] },
    [
      'INVALID input.parties',
      'INVALID input.parties.0.role',
      'INVALID input.isQuotation',
      'UNCITED input.citations',
    ],
  ],
])('refuses a statement with %s', async (_what, more, expected) => {
  const { data } = await record({ ...remark, ...more });
  expect(refusals(data).sort()).toEqual(expected.sort());
});

it('names the roles that a statement has where another is given', async () => {
  const { data } = await record({
    ...remark,
    parties: [...remark.parties, { role: 'HOST', country: 'CN' }],
  });
  expect(data).toMatchObject({
    recordStatement: {
      userErrors: [
        { message: 'is HOST, which nobody is in a statement; give SPEAKER, ADDRESSEE or SUBJECT' },
      ],
    },
  });
});

it('leaves what an update leaves out, and clears what is null', async () => {
  const { id } = await make({
    ...quoted,
    stance: 'SUPPORTIVE',
    channel: 'china-central-television',
  });
  const { data } = await update({ id, expectedVersion: 1, channel: null, isQuotation: false });
  expect(data).toMatchObject({
    updateStatement: {
      statement: {
        version: 2,
        text: 'reliable',
        isQuotation: false,
        stance: 'SUPPORTIVE',
        channel: null,
      },
      userErrors: [],
    },
  });
});

it('refuses an update that takes the text from a quotation', async () => {
  const { id } = await make(quoted);
  const { data } = await update({ id, expectedVersion: 1, text: null });
  expect(refusals(data)).toEqual(['INVALID input.isQuotation']);
});

it('does not invent the words of a statement that only a machine has coded', async () => {
  const { id } = await make({ review: 'MACHINE_CODED' });
  const { data } = await update({ id, expectedVersion: 1, ...quoted });
  expect(refusals(data)).toEqual(['INVALID input.text']);
});

it('is not made on its own occasion', async () => {
  const { id } = await make();
  const { data } = await update({ id, expectedVersion: 1, occasion: id });
  expect(refusals(data)).toEqual(['INVALID input.occasion']);
});

it('refuses a change of an older version, and gives the present one', async () => {
  const { id } = await make();
  await update({ id, expectedVersion: 1, title: 'First' });
  const { data } = await update({ id, expectedVersion: 1, title: 'Second' });
  expect(data).toMatchObject({
    updateStatement: { statement: { title: 'First' }, userErrors: [{ code: 'CONFLICT' }] },
  });
});

it('stands among the statements of its occasion in the same request', async () => {
  const occasion = 'lee-xi-earlier-meeting-2025';
  const { data } = await api.ask(
    `mutation ($input: RecordStatementInput!) {
      recordStatement(input: $input) {
        statement { occasion { ... on Meeting { statements { nodes { title } } } } }
      }
    }`,
    { input: { ...remark, title: 'A toast', occasion } },
    { key },
  );
  expect(data).toEqual({
    recordStatement: {
      statement: { occasion: { statements: { nodes: [{ title: 'A toast' }] } } },
    },
  });
});
