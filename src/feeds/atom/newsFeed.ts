import type { NewsQuery } from '../../generated/feeds.ts';
import type { Feed } from '../feed.ts';
import { readOperation } from '../readOperation.ts';
import { writeNews } from './writeNews.ts';

const title = 'Communiqué: news of the record';

/**
 * What is new in the record, for a news reader: events in the order of their last change, so that whoever looks at the
 * first page misses nothing that was added late or corrected. Older ones follow page by page (RFC 5005).
 */
export const newsFeed: Feed<NewsQuery> = {
  path: '/feed.atom',
  title,
  mediaType: 'application/atom+xml',
  document: readOperation('news'),
  defaults: { filter: {}, first: 20 },
  write({ timeline: { nodes, pageInfo } }, query, addresses) {
    const next = pageInfo.hasNextPage && pageInfo.endCursor ? pageInfo.endCursor : undefined;
    return writeNews(nodes, {
      title,
      addresses,
      isFirst: query.after === undefined,
      ...(next !== undefined && { next: addresses.page(next) }),
    });
  },
};
