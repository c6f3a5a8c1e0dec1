import { addMeetings } from '../../support/addMeetings.ts';
import { citations, meetingLifecycle } from '../../support/meetingLifecycle.ts';
import { mutate } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { eventWith, readCalendar, unfolded } from '../../support/readCalendar.ts';
import { readFeed } from '../../support/readFeed.ts';

let api: TestApi;
let meetings: ReturnType<typeof meetingLifecycle>;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  meetings = meetingLifecycle(api, await api.key('EDITOR'));
});
afterAll(() => api.close());

/** The text of the calendar of a filter. */
async function calendar(filter = ''): Promise<string> {
  const { status, text } = await readFeed(api, `/calendar.ics${filter}`);
  expect([status, text.slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
  return text;
}

/** Makes a meeting of this date, and gives its event of the calendar. */
async function planned(title: string, when: object) {
  await meetings.make({ title, status: 'SCHEDULED', when });
  return eventWith(await calendar(), title);
}

const day = (date: string): object => ({ date: new Date(`${date}T00:00:00Z`), type: 'DATE' });

describe('The calendar', () => {
  it('has the meetings that are planned, and none that was held', async () => {
    const { events } = readCalendar(await calendar('?pair=KR,CN'));
    expect(events?.map(({ summary }) => summary)).toEqual([
      'Meeting of Lee Jae Myung and Li Qiang',
      'Talks of Lee Jae Myung and Xi Jinping',
      'Meeting of Lee Jae Myung and Zhao Leji',
    ]);
  });

  it('has meetings of other statuses where they are asked for', async () => {
    const { events } = readCalendar(
      await calendar('?pair=KR,CN&statuses=HELD&formats=STATE_VISIT'),
    );
    expect(events?.map(({ summary, status }) => [summary, status])).toEqual([
      ['State visit of President Lee Jae Myung to China', 'CONFIRMED'],
    ]);
  });

  it('ends on the day after the last', async () => {
    const { start, end } = eventWith(await calendar(), 'Lee Jae Myung and Xi Jinping');
    expect({ start, end }).toEqual({ start: day('2026-01-04'), end: day('2026-01-08') });
  });

  it('shows a time on the clock in the zone of the place, with the rules of the zone, and no end', async () => {
    const when = { edtf: '2026-12-03', localTime: '09:30', timeZone: 'Asia/Seoul' };
    const { start, end } = await planned('Morning talks', when);
    const { timezones } = readCalendar(await calendar());
    expect([start.date, start.local?.timezone, end, timezones?.map(({ id }) => id)]).toEqual([
      new Date('2026-12-03T00:30:00Z'),
      'Asia/Seoul',
      undefined,
      ['Asia/Seoul'],
    ]);
  });

  it.each([
    ['2027-02', '2027-02-01', '2027-03-01', '2027-02, exact day not known'],
    ['2027', '2027-01-01', '2028-01-01', '2027, exact day not known'],
    ['2027-21', '2027-03-01', '2027-06-01', '2027-21, exact day not known'],
    ['2027-03-05~', '2027-03-05', '2027-03-06', '2027-03-05~, approximate'],
    ['2027-03-05?', '2027-03-05', '2027-03-06', '2027-03-05?, doubtful'],
  ])(
    'invents no day for %s: it shows all that are possible, and says so',
    async (edtf, first, after, remark) => {
      const { start, end, summary, status } = await planned(`Talks of ${edtf}`, { edtf });
      expect({ start, end, summary, status }).toEqual({
        start: day(first),
        end: day(after),
        summary: `Talks of ${edtf} (${remark})`,
        status: 'TENTATIVE',
      });
    },
  );

  it.each(['2027-04/..', '/2027-04', '2027-04/'])(
    'counts and names a meeting whose date is open, as %s is, instead of showing it',
    async (edtf) => {
      await meetings.make({ title: `Open, ${edtf}`, status: 'SCHEDULED', when: { edtf } });
      const lines = unfolded(await calendar('?from=2027-04-10&to=2027-04-10'));
      const [count] = lines.flatMap(
        (line) => /^X-COMMUNIQUE-UNDATED.*:(\d+)$/.exec(line)?.[1] ?? [],
      );
      const named = lines.find((line) => line.startsWith('DESCRIPTION:Not shown'));
      expect([Number(count) > 0, named]).toEqual([
        true,
        expect.stringContaining(`Open\\, ${edtf} (${edtf})`),
      ]);
    },
  );

  it('tells subscribers that a meeting was called off: the same id, a later version', async () => {
    const meeting = await meetings.make({ title: 'Doubtful talks', when: { edtf: '2027-05-05' } });
    await meetings.follow(meeting, ['announce', '2026-10-01']);
    const before = eventWith(await calendar(), 'Doubtful talks');
    const { id } = meeting;
    const { sequence = 0 } = before;
    await meetings.send('cancel', { id, expectedVersion: sequence, on: '2026-11-01', citations });
    const after = eventWith(await calendar(), 'Doubtful talks');
    expect([before, after].map(({ uid, summary, status }) => [uid, summary, status])).toEqual([
      [id, 'Announced: Doubtful talks', 'TENTATIVE'],
      [id, 'Cancelled: Doubtful talks', 'CANCELLED'],
    ]);
    expect(after.sequence).toBe(sequence + 1);
  });

  it('has a meeting no longer that was deleted from the record', async () => {
    const when = { edtf: '2027-06-06' };
    const { id } = await meetings.make({ title: 'A mistake', status: 'SCHEDULED', when });
    const named = async () =>
      unfolded(await calendar()).filter((line) => line === 'SUMMARY:A mistake').length;
    const before = await named();
    const expectedVersion = eventWith(await calendar(), 'A mistake').sequence;
    await mutate(api, await api.key('ADMIN'))('deleteEvent', 'deletedId', { id, expectedVersion });
    expect([before, await named()]).toEqual([1, 0]);
  });

  it('tells of a meeting where it is, what it is about, who takes part, and who says so', async () => {
    const event = eventWith(await calendar(), 'Lee Jae Myung and Xi Jinping');
    expect(event).toMatchObject({
      location: 'Beijing, China',
      geo: '39.9042;116.4074',
      categories: ['China–South Korea relations', 'North Korea’s nuclear programme'],
    });
    expect(event.description).toMatch(
      /Host: Xi Jinping, President of China\nGuest: Lee Jae Myung, President of South Korea\n\nSources:\n- .*, 1\.1\n- .*, 2\.1/,
    );
  });

  it('leads to the record', async () => {
    const { url = '' } = eventWith(await calendar(), 'Lee Jae Myung and Xi Jinping');
    const { data } = await api.ask(new URL(url).searchParams.get('query') ?? '');
    expect(data).toMatchObject({ node: { title: 'Talks of Lee Jae Myung and Xi Jinping' } });
  });

  it('holds lines of at most 75 octets', async () => {
    const lines = (await calendar()).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
  });
});

it('A calendar without a meeting says so, and what to do', async () => {
  const lines = unfolded(await calendar('?countries=FJ'));
  expect(lines.filter((line) => line.startsWith('DESCRIPTION:'))).toEqual([
    'DESCRIPTION:No planned meeting matches so far. For more\\, leave out a part of the filter\\, or ask for other statuses.',
  ]);
});

describe('A calendar of more meetings than it holds', () => {
  const many = '?statuses=HELD&to=1960-01-01';
  beforeAll(async () => {
    const { data } = await api.ask('{ person(by: { slug: "xi-jinping" }) { id } }');
    await addMeetings(api.store, (data as { person: { id: string } }).person.id, 101);
  });

  it('is refused, so that none is missing in silence', async () => {
    const { status, text } = await readFeed(api, `/calendar.ics${many}`);
    expect([status, text]).toEqual([400, expect.stringContaining('More than 100 meetings match')]);
  });

  it('is given in parts to whoever asks for one, and says where the next is', async () => {
    const text = await calendar(`${many}&first=100`);
    const [, next = ''] =
      /^DESCRIPTION:.*(\/calendar\.ics\?.*)$/.exec(
        unfolded(text).find((line) => line.startsWith('DESCRIPTION:These are not all')) ?? '',
      ) ?? [];
    const rest = await calendar(next.replace('/calendar.ics', ''));
    expect([text, rest].map((part) => readCalendar(part).events?.length)).toEqual([100, 1]);
  });

  it('costs as many statements for a hundred as for one', async () => {
    const one = await readFeed(api, `/calendar.ics${many}&first=1`);
    const hundred = await readFeed(api, `/calendar.ics${many}&first=100`);
    expect(hundred.statements).toBe(one.statements);
  });
});
