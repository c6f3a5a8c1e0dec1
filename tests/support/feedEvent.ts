import type { CalendarQuery, NewsQuery } from '../../src/generated/feeds.ts';
import { encodeGlobalId } from '../../src/entities/globalId.ts';
import { recordId } from '../../src/domain/recordId.ts';

type Meeting = CalendarQuery['meetings']['nodes'][number];
type News = NewsQuery['timeline']['nodes'][number];

/** A meeting as the API answers it to a feed, every text of it the same. */
export function feedEvent(text: string, more: Partial<Meeting> = {}): Meeting & News {
  const source = { publisher: text, title: text, url: 'https://source.example/' };
  return {
    __typename: 'Meeting',
    id: encodeGlobalId('Meeting', recordId('event', 'a meeting')),
    title: text,
    summary: text,
    status: 'SCHEDULED',
    when: {
      edtf: '2026-12-03',
      earliest: '2026-12-03',
      latest: '2026-12-03',
      precision: 'DAY',
      approximate: false,
      uncertain: false,
      localTime: null,
      timeZone: null,
    },
    place: { name: text, latitude: 0, longitude: 0, country: null },
    parties: {
      nodes: [
        {
          role: 'PARTICIPANT',
          titleAsPrinted: text,
          person: { name: text },
          organization: null,
          country: null,
          office: null,
        },
      ],
      pageInfo: { hasNextPage: false },
    },
    topics: [{ slug: 'topic', name: text }],
    citations: [{ locator: text, quotation: text, source }],
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
    ...more,
  };
}
