import {
  changesOf,
  citations,
  type Meeting,
  meetingFields,
  meetingLifecycle,
} from '../../support/meetingLifecycle.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { refusals } from '../../support/refusals.ts';

let api: TestApi;
let key: string;
let admin: string;
let meetings: ReturnType<typeof meetingLifecycle>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  key = await api.key('EDITOR');
  admin = await api.key('ADMIN');
  meetings = meetingLifecycle(api, key);
});
afterAll(() => api.close());

const refusalsOf = (answer: object) => refusals({ answer });

it.each([
  ['announce', 'ANNOUNCED'],
  ['schedule', 'SCHEDULED'],
  ['hold', 'HELD'],
  ['postpone', 'POSTPONED'],
  ['cancel', 'CANCELLED'],
])('can %s a meeting of which nothing was known', async (verb, status) => {
  const { meeting } = await meetings.follow(await meetings.make(), [verb, '2025-07']);
  expect(meeting).toMatchObject({ status, version: 2, statusChanges: [{ status, on: '2025-07' }] });
});

it('leads a meeting from its announcement to the day on which it was held, in order', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['announce', '2025-05-01'],
    ['schedule', '2025-05-05'],
    ['postpone', '2025-05-10'],
    ['schedule', '2025-05-20'],
    ['hold', '2025-06-10'],
  );
  expect(changesOf(answer)).toEqual([
    'ANNOUNCED 2025-05-01',
    'SCHEDULED 2025-05-05',
    'POSTPONED 2025-05-10',
    'SCHEDULED 2025-05-20',
    'HELD 2025-06-10',
  ]);
});

it('notes a change that others have followed, and leaves the status as it is', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['hold', '2025-06-10'],
    ['announce', '2025-05-01'],
  );
  expect([answer.meeting.status, changesOf(answer)]).toEqual([
    'HELD',
    ['ANNOUNCED 2025-05-01', 'HELD 2025-06-10'],
  ]);
});

it('takes an announcement of the day on which a meeting was held for one before it', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['hold', '2025-06-10'],
    ['announce', '2025-06-10'],
  );
  expect(answer).toMatchObject({ meeting: { status: 'HELD' }, userErrors: [] });
});

it('takes the later of two changes of one day for the one that counts', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['schedule', '2025-05-05'],
    ['cancel', '2025-05-10'],
    ['announce', '2025-05-10'],
    ['schedule', '2025-05-10'],
  );
  expect(answer).toMatchObject({ meeting: { status: 'SCHEDULED' }, userErrors: [] });
});

it.each([
  ['hold', 'cancel', 'after HELD nothing more is possible'],
  ['hold', 'announce', 'after HELD nothing more is possible'],
  ['hold', 'hold', 'after HELD nothing more is possible'],
  ['cancel', 'hold', 'after CANCELLED only ANNOUNCED or SCHEDULED is possible'],
  ['cancel', 'postpone', 'after CANCELLED only ANNOUNCED or SCHEDULED is possible'],
  ['cancel', 'cancel', 'after CANCELLED only ANNOUNCED or SCHEDULED is possible'],
])('refuses after %s to %s, and says what is possible', async (first, second, remedy) => {
  const { meeting, userErrors } = await meetings.follow(
    await meetings.make(),
    [first, '2025-06-10'],
    [second, '2025-06-11'],
  );
  expect([meeting.version, userErrors]).toEqual([
    2,
    [
      {
        code: 'INVALID',
        path: ['input', 'on'],
        message: expect.stringContaining(remedy) as string,
      },
    ],
  ]);
});

it('refuses a change that does not lead to the one that followed it', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['hold', '2025-06-10'],
    ['cancel', '2025-06-01'],
  );
  expect(refusalsOf(answer)).toEqual(['INVALID input.on']);
});

it('lets what was called off be announced anew, and be held', async () => {
  const answer = await meetings.follow(
    await meetings.make(),
    ['cancel', '2025-05-01'],
    ['announce', '2025-05-02'],
    ['hold', '2025-06-10'],
  );
  expect(answer).toMatchObject({ meeting: { status: 'HELD' }, userErrors: [] });
});

it('does not hold a meeting that is still to come', async () => {
  const meeting = await meetings.make({ when: { edtf: '2999-01-01' } });
  expect(refusalsOf(await meetings.follow(meeting, ['hold', '2025-06-10']))).toEqual([
    'INVALID input.id',
  ]);
});

it('does not note a change that is still to come', async () => {
  expect(refusalsOf(await meetings.follow(await meetings.make(), ['hold', '2999-06-10']))).toEqual([
    'INVALID input.on',
  ]);
});

it('holds a meeting of today, wherever on Earth today is', async () => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Pacific/Kiritimati' });
  const meeting = await meetings.make({ when: { edtf: today, timeZone: 'Pacific/Kiritimati' } });
  expect(await meetings.follow(meeting, ['hold', today])).toMatchObject({
    meeting: { status: 'HELD' },
  });
});

it.each(['schedule', 'postpone'])('gives a meeting its new date as it is %sd', async (verb) => {
  const { id } = await meetings.make();
  const { meeting } = await meetings.send(verb, {
    id,
    expectedVersion: 1,
    on: '2025-06-01',
    when: { edtf: '2025-08-15' },
    citations,
  });
  expect(meeting?.when.edtf).toBe('2025-08-15');
});

it('refuses a new date with a change that others have followed', async () => {
  const { meeting } = await meetings.follow(await meetings.make(), ['schedule', '2025-06-01']);
  const answer = await meetings.send('postpone', {
    id: meeting.id,
    expectedVersion: 2,
    on: '2025-05-01',
    when: { edtf: '2025-08-15' },
    citations,
  });
  expect(refusalsOf(answer)).toEqual(['INVALID input.when']);
});

it('tells what is wrong with a change at once, each where it stands', async () => {
  const { meeting } = await meetings.follow(await meetings.make(), ['hold', '2025-06-10']);
  const answer = await meetings.send('cancel', {
    id: meeting.id,
    expectedVersion: 2,
    on: '2025-06-11',
    note: ' ',
    citations: [],
  });
  expect(refusalsOf(answer)).toEqual([
    'INVALID input.note',
    'INVALID input.on',
    'UNCITED input.citations',
  ]);
});

it('needs no source for a change that an administrator notes', async () => {
  const { id } = await meetings.make();
  const input = { id, expectedVersion: 1, on: '2025-06-11' };
  expect(await meetings.send('cancel', input, { key: admin })).toMatchObject({
    meeting: { status: 'CANCELLED' },
  });
});

it('refuses a change of an older version, and gives the present meeting', async () => {
  const { id } = await meetings.make();
  await meetings.send('announce', { id, expectedVersion: 1, on: '2025-05-01', citations });
  const answer = await meetings.send('cancel', {
    id,
    expectedVersion: 1,
    on: '2025-05-02',
    citations,
  });
  expect(answer).toMatchObject({
    meeting: { status: 'ANNOUNCED', version: 2 },
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

it('does one change once for one idempotency key', async () => {
  const { id } = await meetings.make();
  const input = { id, expectedVersion: 1, on: '2025-05-01', citations, idempotencyKey: `a ${id}` };
  await meetings.send('announce', input);
  expect(await meetings.send('announce', input)).toMatchObject({
    meeting: { version: 2, statusChanges: [{}] },
    userErrors: [],
  });
});

it('finds a meeting by its new status in the same request', async () => {
  const { id } = await meetings.make({ title: 'Lighthouse talks' });
  const { data } = await api.ask(
    `mutation ($input: CancelMeetingInput!) {
      before: updateMeeting(input: { id: "${id}", expectedVersion: 1, summary: "Here." }) {
        meeting { status }
      }
      cancelMeeting(input: $input) { meeting { status statusChanges { citations { locator } } } }
    }`,
    { input: { id, expectedVersion: 2, on: '2025-06-01', citations } },
    { key },
  );
  expect(data).toEqual({
    before: { meeting: { status: 'UNKNOWN' } },
    cancelMeeting: {
      meeting: { status: 'CANCELLED', statusChanges: [{ citations: [{ locator: '2.1' }] }] },
    },
  });
});

it('continues the record of the seeds: what was scheduled is held', async () => {
  const { data } = await api.ask(
    `{ meeting(by: { slug: "lee-xi-talks-beijing-2026-01" }) { ${meetingFields} } }`,
  );
  const { meeting } = data as { meeting: Meeting };
  expect(changesOf(await meetings.follow(meeting, ['hold', '2026-01-05']))).toEqual([
    'SCHEDULED /2026-01-04',
    'HELD 2026-01-05',
  ]);
});
