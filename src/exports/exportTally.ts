import type { EventKind } from '../generated/database.ts';
import type { RecordType } from '../records/forms/recordForm.ts';

/** What an export has written so far. */
export class ExportTally {
  readonly events: Record<EventKind, number> = { MEETING: 0, STATEMENT: 0, INCIDENT: 0 };
  /** Lines by type; of a CSV, events alone. */
  readonly records: Partial<Record<RecordType, number>> = {};
  /** How many citations of each source, by its id. */
  readonly citations = new Map<string, number>();

  addRecord(type: RecordType): void {
    this.records[type] = (this.records[type] ?? 0) + 1;
  }

  addEvent(kind: EventKind): void {
    this.events[kind] += 1;
  }

  addCitation(sourceId: string): void {
    this.citations.set(sourceId, (this.citations.get(sourceId) ?? 0) + 1);
  }

  get eventCount(): number {
    return Object.values(this.events).reduce((sum, count) => sum + count, 0);
  }
}
