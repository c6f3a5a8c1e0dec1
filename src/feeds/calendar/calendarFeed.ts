import type { CalendarQuery } from '../../generated/feeds.ts';
import type { Feed } from '../feed.ts';
import { FeedError } from '../feedError.ts';
import { readOperation } from '../readOperation.ts';
import { writeCalendar } from './writeCalendar.ts';

const title = 'Communiqué: planned meetings';

const nothing =
  'No planned meeting matches so far. For more, leave out a part of the filter, or ask for other statuses.';

/** How many meetings a calendar holds, and the most that the API gives at once. */
const mostMeetings = 100;

/**
 * Planned meetings for a calendar programme; those called off too, so that whoever has one learns of it. A calendar
 * has no pages, and a subscriber would not notice that meetings are missing: where more match than it holds, it is
 * refused with the way to ask for less. Only who asks for a part of the list by `first` or `after` gets a part.
 */
export const calendarFeed: Feed<CalendarQuery> = {
  path: '/calendar.ics',
  title,
  mediaType: 'text/calendar',
  document: readOperation('calendar'),
  defaults: {
    filter: { statuses: ['ANNOUNCED', 'SCHEDULED', 'POSTPONED', 'CANCELLED'] },
    first: mostMeetings,
  },
  write({ meetings: { nodes, pageInfo } }, query, addresses) {
    const isPart = query.first !== undefined || query.after !== undefined;
    const { hasNextPage, endCursor } = pageInfo;
    const next = hasNextPage && endCursor ? addresses.page(endCursor) : undefined;
    if (next !== undefined && !isPart) {
      throw new FeedError(
        `More than ${mostMeetings} meetings match, and a calendar holds ${mostMeetings}. Ask for fewer with from, to, countries or another filter, or for a part of them with first=${mostMeetings}.`,
      );
    }
    return writeCalendar(nodes, {
      title,
      source: addresses.self,
      remarks: [
        ...(next === undefined ? [] : [`These are not all: the next meetings are at ${next}`]),
        ...(nodes.length === 0 ? [nothing] : []),
      ],
      recordAddress: (id) => addresses.record(id),
    });
  },
};
