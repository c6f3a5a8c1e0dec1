import { calendarDates } from '../../../src/feeds/calendar/calendarDates.ts';
import { feedEvent } from '../../support/feedEvent.ts';

const { when } = feedEvent('x');
const at = (localTime: string, timeZone: string) => calendarDates({ ...when, localTime, timeZone });

describe('The dates of an event in a calendar', () => {
  it('are a moment where the time on the clock is known', () => {
    expect([at('09:30', 'Asia/Seoul'), at('09:30:15', 'Asia/Seoul')]).toEqual([
      [['dtstart', { tzid: 'Asia/Seoul' }, 'date-time', '2026-12-03T09:30:00']],
      [['dtstart', { tzid: 'Asia/Seoul' }, 'date-time', '2026-12-03T09:30:15']],
    ]);
  });

  it('name a zone as it is called today, like its rules', () => {
    expect(at('09:30', 'Asia/Calcutta')?.[0]?.[1]).toEqual({ tzid: 'Asia/Kolkata' });
  });

  it('are days where the zone has no rules', () => {
    expect(at('09:30', 'Nowhere/Else')).toEqual([
      ['dtstart', {}, 'date', '2026-12-03'],
      ['dtend', {}, 'date', '2026-12-04'],
    ]);
  });

  it.each([
    ['beginning', { earliest: null }],
    ['end', { latest: null }],
  ])('are none where the %s is open', (_, open) => {
    expect(calendarDates({ ...when, ...open })).toBeUndefined();
  });
});
