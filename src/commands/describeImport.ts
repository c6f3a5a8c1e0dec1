import type {
  AmbiguousName,
  ImportSummary,
  SkipReason,
} from '../imports/pipeline/importSummary.ts';
import type { RecordImportSummary } from '../imports/records/recordTally.ts';
import { countText } from '../domain/countText.ts';
import { amountText, durationText, memoryText, rateText } from './measures.ts';

/** How many ambiguous names are shown; `--json` has more. */
const mostNames = 10;

/**
 * What an import did, for a person to read.
 * @param refused nothing was written, since some rows cannot be used and all or none were wanted
 */
export function describeImport(
  summary: ImportSummary | RecordImportSummary,
  refused: boolean,
): string {
  const table = 'records' in summary ? recordTable(summary) : dataTable(summary);
  const paragraphs = [
    refused ? refusal(summary) : headline(summary),
    rowLines(summary),
    ...(refused || table.length < 2 ? [] : [aligned(table)]),
    ...(summary.ambiguous.length === 0 ? [] : [ambiguousNames(summary.ambiguous)]),
    cost(summary),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function refusal({ dryRun, rows }: ImportSummary): string {
  return `Nothing ${dryRun ? 'would be' : 'was'} written: ${amountText(rows.rejected, 'row')} cannot be used, and --policy reject-all takes all or none.`;
}

function headline(summary: ImportSummary | RecordImportSummary): string {
  if (summary.dryRun) return `Dry run of ${summary.format}: nothing was written.`;
  if (hasChanged(summary)) return `Imported ${summary.format}.`;
  const { read, rejected, skipped } = summary.rows;
  if (read === 0) return 'Nothing has changed: there are no rows in it.';
  const unused = rejected + skipReasons.reduce((sum, [reason]) => sum + skipped[reason], 0);
  if (unused >= read) return 'Nothing has changed: no row of it was taken.';
  return rejected === 0
    ? 'Nothing has changed: the record had all of it already.'
    : 'Nothing has changed: what can be used of it, the record had already.';
}

function hasChanged(summary: ImportSummary | RecordImportSummary): boolean {
  if (!('records' in summary)) return summary.events.created + summary.citations.created > 0;
  return Object.values(summary.records).some(({ created, replaced }) => created + replaced > 0);
}

function rowLines({ rows, events, heldBack, quarantine }: ImportSummary): string {
  const { MEETING: meetings, STATEMENT: statements, INCIDENT: incidents } = events.byKind;
  const kinds = [
    amountText(meetings, 'meeting'),
    amountText(statements, 'statement'),
    amountText(incidents, 'incident'),
  ];
  const lines: [number, string][] = [
    [rows.read, 'rows read'],
    ...skipReasons.map(([reason, text]): [number, string] => [
      rows.skipped[reason],
      `left out: ${text}`,
    ]),
    [rows.rejected, `quarantined${quarantine === undefined ? '' : ` in ${quarantine}`}`],
    [heldBack.edited, 'of these newer than what was edited here, which stays'],
    [heldBack.gone, 'left out: deleted or merged here'],
    [events.collapsed, 'collapsed: they mirror or repeat an event of another row'],
    [events.created + events.known, `events: ${kinds.join(', ')}`],
  ];
  const shown = lines.filter(([count], index) => count > 0 || index === 0);
  const width = Math.max(...shown.map(([count]) => countText(count).length));
  return shown.map(([count, text]) => `  ${countText(count).padStart(width)}  ${text}`).join('\n');
}

const skipReasons: readonly (readonly [SkipReason, string])[] = [
  ['period', 'outside --from and --to'],
  ['countries', 'of other countries than --countries'],
  ['state-actors', 'of others than state actors'],
];

type Table = readonly (readonly string[])[];

function dataTable(summary: ImportSummary): Table {
  const { dryRun, events, citations, persons, organizations, places } = summary;
  const rows: [string, number, number][] = [
    ['events', events.created, events.known],
    ['citations', citations.created, citations.known],
    ['persons', persons.created, persons.matched],
    ['organizations', organizations.created, organizations.matched],
    ['places', places.created, places.matched],
  ];
  return [
    ['', dryRun ? 'would be created' : 'created', 'already there'],
    ...rows.map(([name, ...counts]) => [name, ...counts.map(countText)]),
  ];
}

/** Records of this project may also be newer than those of the store. */
function recordTable({ dryRun, records }: RecordImportSummary): Table {
  const conditional = dryRun ? 'would be ' : '';
  return [
    ['', `${conditional}created`, `${conditional}replaced by newer ones`, 'already there'],
    ...Object.entries(records).map(([type, { created, replaced, kept }]) => [
      type,
      ...[created, replaced, kept].map(countText),
    ]),
  ];
}

function aligned(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  return table
    .map((cells) => {
      const padded = cells.map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      );
      return `  ${padded.join('  ')}`;
    })
    .join('\n');
}

function ambiguousNames(names: readonly AmbiguousName[]): string {
  const shown = names
    .slice(0, mostNames)
    .map(
      ({ name, candidates, rows }) =>
        `    ${name}: ${amountText(candidates, 'record')}, ${amountText(rows, 'row')}`,
    );
  const more = names.length - shown.length;
  return [
    `  ${names.length === 1 ? '1 name fits' : `${countText(names.length)} names fit`} several records, and none of them was chosen:`,
    ...shown,
    ...(more > 0 ? [`    and ${countText(more)} more`] : []),
  ].join('\n');
}

function cost({ rows, seconds, peakMemory }: ImportSummary): string {
  return `  ${durationText(seconds)}, ${rateText(rows.read, seconds, 'row')}, ${memoryText(peakMemory)} of memory at most`;
}
