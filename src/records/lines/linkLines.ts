import type { CitationRow, EventLinkRow, EventRow, StatementRow } from '../../entities/rows.ts';
import type { LinkRecord, OccasionRecord } from '../forms/linkRecords.ts';
import { citationLine, keeping } from './partsOfRecords.ts';
import { byTitle, orAbsent } from './references.ts';

export const linkLine = (
  row: EventLinkRow,
  citations: readonly CitationRow[] = [],
): LinkRecord => ({
  type: 'link',
  id: row.id,
  kind: row.kind,
  from: byTitle(row.from),
  to: byTitle(row.to),
  note: orAbsent(row.note),
  citations: citations.map(citationLine),
  ...keeping(row),
});

export const occasionLine = (statement: StatementRow, occasion: EventRow): OccasionRecord => ({
  type: 'occasion',
  statement: { ...byTitle(statement), version: statement.version },
  event: byTitle(occasion),
});
