import { create } from 'xmlbuilder2';
import { recordId } from '../../domain/recordId.ts';
import type { FeedAddresses } from '../feedAddresses.ts';
import { addEntry, type News } from './addEntry.ts';
import { xmlText } from './xmlText.ts';

/** What stands in a feed beside its entries. */
export interface NewsHead {
  readonly title: string;
  readonly addresses: FeedAddresses;
  readonly isFirst: boolean;
  /** The page that follows; none after the last. */
  readonly next?: string;
}

/** A feed of Atom (RFC 4287), one page of it. */
export function writeNews(
  events: readonly News[],
  { title, addresses, isFirst, next }: NewsHead,
): string {
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele(atom, 'feed', {
    'xml:lang': 'en',
  });
  feed.ele('id').txt(`urn:uuid:${recordId('feed', addresses.first)}`);
  feed.ele('title').txt(xmlText(title));
  feed
    .ele('subtitle')
    .txt(
      events.length > 0 ? 'Events of the record of diplomacy, the latest change first' : nothing,
    );
  feed.ele('updated').txt(latest(events.map(({ updatedAt }) => updatedAt)));
  feed.ele('author').ele('name').txt('Communiqué');
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: xmlText(addresses.home) });
  feed.ele('link', { rel: 'self', type: mediaType, href: xmlText(addresses.self) });
  if (!isFirst) feed.ele('link', { rel: 'first', type: mediaType, href: xmlText(addresses.first) });
  if (next !== undefined) feed.ele('link', { rel: 'next', type: mediaType, href: xmlText(next) });
  for (const event of events) addEntry(feed, event, addresses.record(event.id));
  return feed.end();
}

const nothing = 'No event of the record matches so far. For more, leave out a part of the filter.';

const atom = 'http://www.w3.org/2005/Atom';
const mediaType = 'application/atom+xml';

/** An empty feed must have a time too: one before everything that it will ever hold. */
const latest = (instants: readonly string[]): string =>
  instants.toSorted().at(-1) ?? '1970-01-01T00:00:00.000Z';
