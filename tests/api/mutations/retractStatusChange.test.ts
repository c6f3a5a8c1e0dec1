import { changesOf, type Meeting, meetingLifecycle } from '../../support/meetingLifecycle.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let meetings: ReturnType<typeof meetingLifecycle>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  meetings = meetingLifecycle(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

const retract = ({ version }: Meeting, id: string | undefined) =>
  meetings.send('retract', { id, expectedVersion: version, reason: 'It was another meeting.' });
const refusalsOf = (answer: object) => refusals({ answer });

it('gives a meeting the status of the change before', async () => {
  const { meeting } = await meetings.follow(
    await meetings.make(),
    ['announce', '2025-05-01'],
    ['cancel', '2025-05-10'],
  );
  const answer = await retract(meeting, meeting.statusChanges[1]?.id);
  expect([answer.meeting?.status, changesOf(answer)]).toEqual([
    'ANNOUNCED',
    ['ANNOUNCED 2025-05-01'],
  ]);
});

it('gives a meeting without other changes the status with which it was made', async () => {
  const { meeting } = await meetings.follow(await meetings.make({ status: 'SCHEDULED' }), [
    'hold',
    '2025-06-10',
  ]);
  const answer = await retract(meeting, meeting.statusChanges[0]?.id);
  expect(answer).toMatchObject({ meeting: { status: 'SCHEDULED', statusChanges: [] } });
});

it('leaves the status as it is where other changes have followed', async () => {
  const { meeting } = await meetings.follow(
    await meetings.make(),
    ['cancel', '2025-05-01'],
    ['announce', '2025-05-10'],
  );
  const answer = await retract(meeting, meeting.statusChanges[0]?.id);
  expect(answer).toMatchObject({ meeting: { status: 'ANNOUNCED' }, userErrors: [] });
});

it('is refused where what followed would not be possible without the change', async () => {
  const { meeting } = await meetings.follow(
    await meetings.make(),
    ['cancel', '2025-05-01'],
    ['announce', '2025-05-10'],
    ['hold', '2025-06-10'],
  );
  const answer = await retract(meeting, meeting.statusChanges[1]?.id);
  expect(refusalsOf(answer)).toEqual(['INVALID input.id']);
});

it('is refused without a reason', async () => {
  const { meeting } = await meetings.follow(await meetings.make(), ['cancel', '2025-05-01']);
  const answer = await meetings.send('retract', {
    id: meeting.statusChanges[0]?.id,
    expectedVersion: 2,
    reason: '',
  });
  expect(refusalsOf(answer)).toEqual(['INVALID input.reason']);
});

it('is refused where it was done already', async () => {
  const { meeting } = await meetings.follow(await meetings.make(), ['cancel', '2025-05-01']);
  const id = meeting.statusChanges[0]?.id;
  const first = await retract(meeting, id);
  expect(refusalsOf(await retract(first.meeting ?? meeting, id))).toEqual(['NOT_FOUND input.id']);
});

it('is refused for the id of a meeting', async () => {
  const meeting = await meetings.make();
  expect(refusalsOf(await retract(meeting, meeting.id))).toEqual(['NOT_FOUND input.id']);
});
