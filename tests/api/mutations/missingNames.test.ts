// cspell:ignore mjung corea coperation
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('ADMIN');
});
afterAll(() => api.close());

interface Created {
  readonly createMeeting: { readonly userErrors: readonly { readonly message: string }[] };
}

const messagesOf = async (fields: object): Promise<readonly string[]> => {
  const { data } = await api.ask(
    'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { userErrors { message } } }',
    {
      input: {
        title: 'Talks',
        format: 'TALKS',
        when: { edtf: '2026' },
        parties: [{ role: 'HOST', country: 'KR' }],
        ...fields,
      },
    },
    { key },
  );
  return (data as Created).createMeeting.userErrors.map(({ message }) => message);
};

it.each([
  ['person', { parties: [{ role: 'HOST', person: 'lee-jae-mjung' }] }, 'lee-jae-myung'],
  ['country', { parties: [{ role: 'HOST', country: 'South Corea' }] }, 'south-korea'],
  ['topic', { topics: ['economic-coperation'] }, 'economic-cooperation'],
])('suggests which %s may be meant by a name that nothing has', async (_, fields, meant) => {
  const [message] = await messagesOf(fields);
  expect(message).toContain(`Did you mean "${meant}"`);
});

it('says what to do where nothing is near', async () => {
  expect(await messagesOf({ place: 'xyz' })).toEqual([
    'There is no place "xyz". Pass the `id` or the `slug` of one that a query gave, or create it first.',
  ]);
});
