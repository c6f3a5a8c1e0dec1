import { mutate, recordOf } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';

let api: TestApi;
let edit: ReturnType<typeof mutate>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  edit = mutate(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const citations = [{ source: 'beijing-visit-report-2026-01', locator: '1.1' }];

interface Holder {
  readonly id: string;
  readonly version: number;
  readonly positions: readonly { readonly id: string; citations: readonly { id: string }[] }[];
}

const makePerson = async (name: string, tenures: string[] = []): Promise<Holder> => {
  const positions = tenures.map((tenure) => ({ office: 'premier-of-china', tenure, citations }));
  const selection = 'person { id version positions { id citations { id } } }';
  const input = { name, positions, citations };
  return recordOf(await edit('createPerson', selection, input), 'person') as Holder;
};

const idOf = ({ positions }: Holder): string => positions[0]?.id ?? '';

const selection = `
  position { tenure from until end acting note office { slug } citations { id } }
  person { version positions { tenure } }`;

it('adds a position to a person', async () => {
  const { id } = await makePerson('Appointed', ['1950/1955']);
  const position = { office: 'president-of-china', tenure: '1954-09/..', note: 'Sworn in.' };
  const input = { person: id, expectedVersion: 1, position };
  expect((await edit('addPosition', selection, input)).payload).toEqual({
    position: {
      tenure: '1954-09/..',
      from: '1954-09-01',
      until: null,
      end: 'IN_OFFICE',
      acting: false,
      note: 'Sworn in.',
      office: { slug: 'president-of-china' },
      citations: [],
    },
    person: { version: 2, positions: [{ tenure: '1954-09/..' }, { tenure: '1950/1955' }] },
  });
});

it('ends a tenure, and keeps what supports it', async () => {
  const person = await makePerson('Resigning', ['2020-01-20/..']);
  const input = {
    id: idOf(person),
    expectedVersion: 1,
    tenure: '2020-01-20/2025-01-20',
    citations,
  };
  expect((await edit('updatePosition', selection, input)).payload).toMatchObject({
    position: {
      until: '2025-01-21',
      end: 'ENDED',
      office: { slug: 'premier-of-china' },
      citations: person.positions[0]?.citations,
    },
    person: { version: 2 },
  });
});

it('shows who leads a country as soon as it is said', async () => {
  const { id } = await makePerson('Leading');
  const position = { office: 'president-of-china', tenure: '1931-01/1931-12' };
  await edit('addPosition', 'position { id }', { person: id, expectedVersion: 1, position });
  const { data } = await api.ask(
    '{ country(by: { code: "CN" }) { leaders(asOf: "1931-06-01") { person { name } } } }',
  );
  expect(data).toEqual({ country: { leaders: [{ person: { name: 'Leading' } }] } });
});

it('takes a position away', async () => {
  const person = await makePerson('Mistaken', ['1950/1955']);
  const id = idOf(person);
  const removed = 'removedId record { ... on Person { version positions { id } } }';
  expect((await edit('removePosition', removed, { id, expectedVersion: 1 })).payload).toEqual({
    removedId: id,
    record: { version: 2, positions: [] },
  });
});

it.each([
  ['without an interval', { tenure: '1950' }, ['INVALID input.position.tenure']],
  ['that is there already', { tenure: '1950/1955' }, ['INVALID input.position']],
  ['of an office that does not exist', { office: 'nowhere' }, ['NOT_FOUND input.position.office']],
  [
    'with all its faults at once',
    { office: 'nowhere', tenure: '1950', note: ' ' },
    [
      'INVALID input.position.note',
      'INVALID input.position.tenure',
      'NOT_FOUND input.position.office',
    ],
  ],
])('refuses a position %s', async (_what, fields, refusals) => {
  const { id } = await makePerson('Refusing', ['1950/1955']);
  const position = { office: 'premier-of-china', tenure: '1960/1961', ...fields };
  const answer = await edit('addPosition', 'position { id }', {
    person: id,
    expectedVersion: 1,
    position,
  });
  expect(answer.refusals.toSorted()).toEqual(refusals);
});

it('refuses a position that was taken away', async () => {
  const person = await makePerson('Twice', ['1950/1955']);
  const input = { id: idOf(person), expectedVersion: 1 };
  await edit('removePosition', 'removedId', input);
  expect((await edit('removePosition', 'removedId', input)).refusals).toEqual([
    'NOT_FOUND input.id',
  ]);
});

it('refuses a change of an older version, and gives the person as it is', async () => {
  const person = await makePerson('Contested', ['1950/1955']);
  const input = { id: idOf(person), expectedVersion: 1, note: 'First.' };
  await edit('updatePosition', 'position { id }', input);
  expect(await edit('updatePosition', selection, { ...input, note: 'Second.' })).toMatchObject({
    payload: { position: null, person: { version: 2 } },
    refusals: ['CONFLICT input.expectedVersion'],
  });
});
