import type { EventTextFragment } from '../../generated/feeds.ts';
import { dateRemarks, type When } from './dateRemarks.ts';
import { plainText } from './plainText.ts';

/** How many citations are written out; what is left out is counted. */
const mostCitations = 10;

/**
 * What the record knows of an event, for a person to read: the summary, the date as the source gives it, the place,
 * the parties with the offices that they held that day, and the sources. Of a source it quotes what the record does,
 * which is a sentence or two.
 */
export function describeEvent(event: EventTextFragment): string {
  const { summary, when, place, citations } = event;
  const parts = [
    summary ?? '',
    [`When: ${dateText(when)}`, ...(place ? [`Where: ${placeText(place)}`] : [])].join('\n'),
    partyLines(event).join('\n'),
    citationLines(citations).join('\n'),
  ];
  return plainText(parts.filter((part) => part !== '').join('\n\n'));
}

/** A place with its country. */
export function placeText({ name, country }: NonNullable<EventTextFragment['place']>): string {
  return country && country.name !== name ? `${name}, ${country.name}` : name;
}

function dateText(when: When): string {
  const { edtf, localTime, timeZone } = when;
  const time = localTime && timeZone ? ` at ${localTime} (${timeZone})` : '';
  const remarks = dateRemarks(when);
  return `${edtf}${time}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`;
}

type Party = EventTextFragment['parties']['nodes'][number];

function partyLines({ parties: { nodes, pageInfo } }: EventTextFragment): string[] {
  const lines = nodes.map((party) => `${roleText(party)}: ${partyText(party)}`);
  return pageInfo.hasNextPage ? [...lines, 'and others'] : lines;
}

const roleText = ({ role }: Party): string => `${role.charAt(0)}${role.slice(1).toLowerCase()}`;

/** An office names its country, so that one is said where there is no office. */
function partyText({ person, organization, country, office, titleAsPrinted }: Party): string {
  const post = office?.office.title ?? titleAsPrinted;
  const names = [person?.name, post, organization?.name, office ? undefined : country?.name];
  return names.filter((name) => typeof name === 'string').join(', ');
}

/** One place often supports several fields of a record; it is named once. */
function citationLines(citations: EventTextFragment['citations']): string[] {
  const places = new Set(
    citations.map(({ locator, quotation, source }) => {
      const words = quotation ? ` “${quotation}”` : '';
      const address = source.url ? ` <${source.url}>` : '';
      return `- ${source.publisher}: ${source.title}, ${locator}${words}${address}`;
    }),
  );
  if (places.size === 0) return [];
  const more = places.size - mostCitations;
  const lines = [...places].slice(0, mostCitations);
  return ['Sources:', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])];
}
