import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { everythingOfPerson, recordsInTime } from '../../support/recordsInTime.ts';

let api: TestApi;
let records: ReturnType<typeof recordsInTime>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  records = recordsInTime(api, await api.key('ADMIN'));
});
afterAll(() => api.close());

it('says what a person said who has been deleted since', async () => {
  const made = await records.makePerson('Ada Deleted', { description: 'One.' });
  const then = await records.read(made.id, everythingOfPerson);
  await records.remove('deletePerson', made);
  expect([
    await records.read(made.id, everythingOfPerson),
    await records.read(made.id, everythingOfPerson, made.updatedAt),
  ]).toEqual([null, then]);
});

it('says what each of two persons said who are one now', async () => {
  const from = await records.makePerson('Ada Double', {
    externalIds: [{ scheme: 'test', value: 'D1' }],
  });
  const into = await records.makePerson('Ada Single', {
    names: [{ value: 'Single', language: 'en', kind: 'ALIAS' }],
  });
  const then = [
    await records.read(from.id, everythingOfPerson),
    await records.read(into.id, everythingOfPerson),
  ];
  await records.mergePersons(from, into);
  expect([
    await records.read(from.id, everythingOfPerson, into.updatedAt),
    await records.read(into.id, everythingOfPerson, into.updatedAt),
  ]).toEqual(then);
});

it('leads from the id of a person who was merged to the other one as that was known then', async () => {
  const from = await records.makePerson('Ada Was');
  const merged = await records.mergePersons(from, await records.makePerson('Ada Is'));
  const then = await records.read(merged.id, everythingOfPerson);
  await records.change('updatePerson', 'Person', {
    id: merged.id,
    expectedVersion: merged.version,
    description: 'Two.',
  });
  expect(await records.read(from.id, everythingOfPerson, merged.updatedAt)).toEqual(then);
});

it('shows what a record led to as it last was, where that is gone', async () => {
  const guest = await records.makePerson('Ada Guest');
  const input = {
    title: 'A visit',
    format: 'TALKS',
    when: { edtf: '2026-01-05' },
    parties: [
      { role: 'HOST', country: 'CN' },
      { role: 'GUEST', person: guest.id },
    ],
  };
  const visit = await records.change('createMeeting', 'Meeting', input);
  await records.change('updateMeeting', 'Meeting', {
    id: visit.id,
    expectedVersion: 1,
    parties: [{ role: 'HOST', country: 'CN' }],
  });
  await records.remove('deletePerson', guest);
  const parties = '... on Meeting { parties { nodes { person { name } } } }';
  expect(await records.read(visit.id, parties, visit.updatedAt)).toEqual({
    parties: { nodes: [{ person: null }, { person: { name: 'Ada Guest' } }] },
  });
});
