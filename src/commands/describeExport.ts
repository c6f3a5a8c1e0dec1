import type { CitedSource } from '../exports/citedSources.ts';
import type { Exported } from '../exports/exportEvents.ts';
import { amountText } from './measures.ts';

/** How many sources that restrict are named; the side file has all. */
const mostNamed = 5;

/** What an export wrote, for a person to read, and which sources ask for care when it is passed on. */
export function describeExport({ tally, sources }: Exported): string {
  if (tally.eventCount === 0)
    return 'Exported 0 events: the record has none that the filter selects.\n';
  const { MEETING: meetings, STATEMENT: statements, INCIDENT: incidents } = tally.events;
  const kinds = [
    amountText(meetings, 'meeting'),
    amountText(statements, 'statement'),
    amountText(incidents, 'incident'),
  ];
  const written = `Exported ${amountText(tally.eventCount, 'event')}: ${kinds.join(', ')}; they cite ${amountText(sources.length, 'source')}.\n`;
  return written + restrictions(sources.filter(({ restricted }) => restricted));
}

function restrictions(sources: readonly CitedSource[]): string {
  if (sources.length === 0) return '';
  const named = sources
    .slice(0, mostNamed)
    .map(
      ({ publisher, title, licence }) => `  ${title} (${publisher}): ${licence ?? 'no licence'}`,
    );
  const more = sources.length - named.length;
  return [
    `Take care when you pass it on. ${sources.length === 1 ? 'One source restricts' : `${sources.length} sources restrict`} what may be done, or ${sources.length === 1 ? 'gives' : 'give'} no licence:`,
    ...named,
    ...(more > 0 ? [`  and ${more} more; the side file has all`] : []),
    '',
  ].join('\n');
}
