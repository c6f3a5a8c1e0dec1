import { createElement } from './createElement.ts';
import type { TimelineEventFragment } from './generated/graphql.ts';

/** One event of the timeline: its date, kind and status, who took part, and who says so. */
export function showEvent(event: TimelineEventFragment): HTMLElement {
  const { __typename: kind, title, when, place } = event;
  return createElement(
    'li',
    { class: kind.toLowerCase() },
    createElement(
      'p',
      { class: 'marks' },
      createElement('time', {}, when.edtf),
      createElement('span', { class: 'kind' }, kind),
      ...(kind === 'Meeting' ? [createElement('span', {}, event.status.toLowerCase())] : []),
      ...(place ? [createElement('span', {}, place.name)] : []),
    ),
    createElement('h3', {}, title),
    createElement('ul', { class: 'parties' }, ...showParties(event)),
    createElement('p', { class: 'sources' }, describeSources(event)),
  );
}

function showParties({ parties }: TimelineEventFragment): HTMLElement[] {
  const texts = parties.nodes.map(({ role, person, organization, country }) => {
    const names = [person, organization, country].flatMap((actor) => actor?.name ?? []);
    return `${names.join(', ')} (${role.toLowerCase()})`;
  });
  if (parties.pageInfo.hasNextPage) texts.push('and others');
  return texts.map((text) => createElement('li', {}, text));
}

/** Each source once, with all places in it. */
function describeSources({ citations }: TimelineEventFragment): string {
  const bySource = Map.groupBy(citations, ({ source }) => `${source.title}, ${source.publisher}`);
  const texts = [...bySource].map(
    ([source, places]) =>
      `${source}: ${[...new Set(places.map(({ locator }) => locator))].join(', ')}`,
  );
  return texts.length > 0 ? `Source: ${texts.join('; ')}` : 'No source';
}
