import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
});
afterAll(() => api.close());

interface Done {
  readonly place: { readonly id: string } | null;
  readonly userErrors: readonly { code: string; path: readonly string[]; message: string }[];
}

const change = async (mutation: 'createPlace' | 'updatePlace', input: object): Promise<Done> => {
  const type = mutation === 'createPlace' ? 'CreatePlaceInput' : 'UpdatePlaceInput';
  const { data } = await api.ask(
    `mutation ($input: ${type}!) {
      done: ${mutation}(input: $input) {
        place { id slug name latitude longitude timeZone version country { alpha3 } }
        userErrors { code path message }
      }
    }`,
    { input },
    { key },
  );
  return (data as { done: Done }).done;
};

const made = async (name: string, more: object = {}): Promise<string> => {
  const { place } = await change('createPlace', { name, ...more });
  return place?.id ?? '';
};

const error = (code: string, ...path: string[]) => ({
  code,
  path: ['input', ...path],
  message: expect.any(String) as string,
});

const position = { latitude: 37.6, longitude: 127 };

it('adds a place, with a slug made of its name', async () => {
  const place = { name: 'Seoul Station', timeZone: 'Asia/Seoul', ...position };
  expect(await change('createPlace', { ...place, country: 'KR' })).toEqual({
    place: {
      ...place,
      id: expect.any(String) as string,
      slug: 'seoul-station',
      version: 1,
      country: { alpha3: 'KOR' },
    },
    userErrors: [],
  });
});

it('tells all that is wrong at once', async () => {
  const { userErrors } = await change('createPlace', {
    name: 'Wrong',
    country: 'QQ',
    latitude: 90.1,
    longitude: -180.1,
    timeZone: 'Asia/Nowhere',
  });
  expect(userErrors).toEqual([
    error('NOT_FOUND', 'country'),
    { ...error('INVALID', 'latitude'), message: 'is out of range; write degrees from -90 to 90' },
    {
      ...error('INVALID', 'longitude'),
      message: 'is out of range; write degrees from -180 to 180',
    },
    error('INVALID', 'timeZone'),
  ]);
});

it.each([
  { given: 'latitude', missing: 'longitude' },
  { given: 'longitude', missing: 'latitude' },
])('refuses the $given alone', async ({ given, missing }) => {
  const { userErrors } = await change('createPlace', { name: 'Half', [given]: 10 });
  expect(userErrors).toEqual([error('INVALID', missing)]);
});

it('refuses to clear one coordinate', async () => {
  const id = await made('Whole', position);
  expect(await change('updatePlace', { id, expectedVersion: 1, latitude: null })).toMatchObject({
    place: { ...position, version: 1 },
    userErrors: [error('INVALID', 'latitude')],
  });
});

it('leaves what is left out and clears what is null', async () => {
  const id = await made('Cleared', { ...position, country: 'KR', timeZone: 'Asia/Seoul' });
  expect(
    await change('updatePlace', { id, expectedVersion: 1, latitude: null, longitude: null }),
  ).toMatchObject({
    place: {
      latitude: null,
      longitude: null,
      timeZone: 'Asia/Seoul',
      country: { alpha3: 'KOR' },
      version: 2,
    },
    userErrors: [],
  });
});

it('refuses an id in a catalogue that another record has, and one given twice', async () => {
  const externalIds = [{ scheme: 'places', value: '1' }];
  await made('First', { externalIds });
  const again = { scheme: 'places', value: '2' };
  const { userErrors } = await change('createPlace', {
    name: 'Second',
    externalIds: [...externalIds, again, again],
  });
  expect(userErrors).toEqual(
    expect.arrayContaining([
      error('TAKEN', 'externalIds', '0', 'value'),
      error('INVALID', 'externalIds', '2'),
    ]),
  );
});

it('refuses a change of an older version, and gives the place as it is', async () => {
  const id = await made('Versions');
  await change('updatePlace', { id, expectedVersion: 1, name: 'Newer' });
  expect(await change('updatePlace', { id, expectedVersion: 1, name: 'Older' })).toMatchObject({
    place: { name: 'Newer', version: 2 },
    userErrors: [error('CONFLICT', 'expectedVersion')],
  });
});

it('deletes a place where no event is recorded', async () => {
  const id = await made('Nowhere');
  const { data } = await api.ask(
    `mutation ($input: DeleteRecordInput!) {
      deletePlace(input: $input) { deletedId record { id } userErrors { code } }
    }`,
    { input: { id, expectedVersion: 1 } },
    { key },
  );
  expect(data).toEqual({ deletePlace: { deletedId: id, record: null, userErrors: [] } });
});
