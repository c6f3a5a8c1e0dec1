import type { CitationForm } from './forms/fields.ts';
import type { RecordLine } from './forms/recordForm.ts';

/** All citations in a line: those of the record, of its positions and of its changes of status. */
export function citationsOf(record: RecordLine): CitationForm[] {
  const own = 'citations' in record ? record.citations : [];
  if (record.type === 'person') {
    return [...own, ...record.positions.flatMap(({ citations }) => citations)];
  }
  if (record.type === 'event' && record.kind === 'MEETING') {
    return [...own, ...record.statusChanges.flatMap(({ citations }) => citations)];
  }
  return own;
}
