import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { requireGlobalId } from '../../entities/globalId.ts';
import type { NewsQuery } from '../../generated/feeds.ts';
import { describeEvent } from '../text/describeEvent.ts';
import { xmlText } from './xmlText.ts';

export type News = NewsQuery['timeline']['nodes'][number];

/**
 * Adds an event to a feed. The words are the record's own, so it has the feed's author; the sources stand in links of
 * the relation `via`, which RFC 4287 has for where the information comes from.
 * @param address where a person can see the record
 */
export function addEntry(feed: XMLBuilder, event: News, address: string): void {
  const { id, title, summary, createdAt, updatedAt, topics, citations } = event;
  const entry = feed.ele('entry');
  entry.ele('id').txt(`urn:uuid:${requireGlobalId(id, 'id').id}`);
  entry.ele('title').txt(xmlText(title));
  entry.ele('published').txt(createdAt);
  entry.ele('updated').txt(updatedAt);
  entry.ele('link', { rel: 'alternate', type: 'text/html', href: xmlText(address) });
  for (const [href, source] of sourcesOf(citations)) {
    entry.ele('link', { rel: 'via', href: xmlText(href), title: xmlText(source) });
  }
  entry.ele('category', { term: event.__typename.toUpperCase(), label: event.__typename });
  for (const { slug, name } of topics) {
    entry.ele('category', { term: xmlText(slug), label: xmlText(name) });
  }
  if (summary) entry.ele('summary').txt(xmlText(summary));
  entry.ele('content', { type: 'text' }).txt(xmlText(describeEvent(event)));
}

/** Each source that can be read somewhere, once. */
function sourcesOf(citations: News['citations']): Map<string, string> {
  return new Map(
    citations.flatMap(({ source: { url, title, publisher } }) =>
      url ? [[url, `${publisher}: ${title}`] as const] : [],
    ),
  );
}
