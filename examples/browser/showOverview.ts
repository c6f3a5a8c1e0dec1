import { createElement } from './createElement.ts';
import type { EventKind, MeetingInBriefFragment, OverviewFragment } from './generated/graphql.ts';

const kinds: readonly (readonly [EventKind, string])[] = [
  ['MEETING', 'Meetings'],
  ['STATEMENT', 'Statements'],
  ['INCIDENT', 'Incidents'],
];

type Counts = OverviewFragment['months'];

/** The last and the next meeting of two countries, and how many events of each kind there were in each month. */
export function showOverview({
  a,
  b,
  totals,
  months,
  lastMeeting,
  nextMeeting,
}: OverviewFragment): HTMLElement[] {
  return [
    createElement('h2', {}, `${a.name} and ${b.name}`),
    createElement(
      'dl',
      { class: 'figures' },
      ...kinds.map(([kind, label]) =>
        showFigure(label, String(countOf(totals, kind)), kind.toLowerCase()),
      ),
      showFigure('Last meeting', describeMeeting(lastMeeting)),
      showFigure('Next meeting', describeMeeting(nextMeeting)),
    ),
    ...(months.length > 0 ? [showMonths(months)] : []),
  ];
}

function countOf(counts: readonly { kind?: EventKind | null; count: number }[], kind: EventKind) {
  return counts.find((row) => row.kind === kind)?.count ?? 0;
}

function showFigure(label: string, value: string, name = 'meeting-in-brief'): HTMLElement {
  return createElement(
    'div',
    { class: name },
    createElement('dt', {}, label),
    createElement('dd', {}, value),
  );
}

function describeMeeting(meeting: MeetingInBriefFragment | null | undefined): string {
  if (!meeting) return 'None on record';
  return `${meeting.title} (${meeting.when.edtf}, ${meeting.status.toLowerCase()})`;
}

/** A table that a screen reader can read, with a bar behind each figure. */
function showMonths(months: Counts): HTMLElement {
  const most = Math.max(...months.map(({ count }) => count));
  const byMonth = Map.groupBy(months, ({ period }) => period?.edtf ?? '');
  const rows = [...byMonth].map(([month, counts]) =>
    createElement(
      'tr',
      {},
      rowHeading(month),
      ...kinds.map(([kind]) => showBar(kind, countOf(counts, kind), most)),
    ),
  );
  return createElement(
    'div',
    { class: 'months' },
    createElement(
      'table',
      {},
      createElement(
        'caption',
        {},
        'Month by month. A date that is not exact counts in each month that it may lie in.',
      ),
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          ...['Month', ...kinds.map(([, label]) => label)].map(columnHeading),
        ),
      ),
      createElement('tbody', {}, ...rows),
    ),
  );
}

function rowHeading(text: string): HTMLElement {
  const heading = createElement('th', {}, text);
  heading.scope = 'row';
  return heading;
}

function columnHeading(text: string): HTMLElement {
  const heading = createElement('th', {}, text);
  heading.scope = 'col';
  return heading;
}

function showBar(kind: EventKind, count: number, most: number): HTMLElement {
  return createElement(
    'td',
    { class: kind.toLowerCase(), style: { '--share': `${(100 * count) / most}%` } },
    String(count),
  );
}
