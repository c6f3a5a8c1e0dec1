import { describeImport } from '../../../src/commands/describeImport.ts';
import type { ImportSummary } from '../../../src/imports/pipeline/importSummary.ts';
import type { RecordImportSummary } from '../../../src/imports/records/recordTally.ts';

const summary: ImportSummary = {
  format: 'icews',
  dryRun: false,
  rows: { read: 3705, rejected: 2, skipped: { period: 120, countries: 0, 'state-actors': 7 } },
  events: {
    created: 2400,
    known: 37,
    byKind: { MEETING: 1, STATEMENT: 1735, INCIDENT: 701 },
    collapsed: 1139,
  },
  heldBack: { edited: 0, gone: 0 },
  citations: { created: 3500, known: 76 },
  persons: { created: 296, matched: 11 },
  organizations: { created: 982, matched: 2 },
  places: { created: 548, matched: 0 },
  ambiguous: [{ name: 'Kim Chol', candidates: 3, rows: 1 }],
  quarantine: 'events.tab.quarantine.jsonl',
  seconds: 2.34,
  peakMemory: 213_400_000,
};

const nothing: ImportSummary = {
  ...summary,
  rows: { read: 3705, rejected: 0, skipped: { period: 0, countries: 0, 'state-actors': 0 } },
  events: { ...summary.events, created: 0, known: 2437, collapsed: 1268 },
  citations: { created: 0, known: 3705 },
  ambiguous: [],
};

describe('describeImport', () => {
  it('says what was read, left out, put apart, collapsed, added, and not decided', () => {
    expect(describeImport(summary, false)).toBe(`Imported icews.

  3,705  rows read
    120  left out: outside --from and --to
      7  left out: of others than state actors
      2  quarantined in events.tab.quarantine.jsonl
  1,139  collapsed: they mirror or repeat an event of another row
  2,437  events: 1 meeting, 1,735 statements, 701 incidents

                 created  already there
  events           2,400             37
  citations        3,500             76
  persons            296             11
  organizations      982              2
  places             548              0

  1 name fits several records, and none of them was chosen:
    Kim Chol: 3 records, 1 row

  2.3 sec, 1,583 rows/sec, 213 MB of memory at most
`);
  });

  it('says of a dry run that nothing was written, and what would be', () => {
    expect(describeImport({ ...summary, dryRun: true }, false)).toMatch(
      /^Dry run of icews: nothing was written\.\n[^]*\n +would be created {2}already there\n {2}events +2,400 +37\n/,
    );
  });

  it('says that a second run changed nothing', () => {
    expect(describeImport(nothing, false)).toMatch(
      /^Nothing has changed: the record had all of it already\.\n/,
    );
  });

  it('says that nothing was taken when every row was left out or put apart', () => {
    const rows = { read: 9, rejected: 2, skipped: { period: 4, countries: 3, 'state-actors': 0 } };
    expect(describeImport({ ...nothing, rows }, false)).toMatch(
      /^Nothing has changed: no row of it was taken\.\n/,
    );
  });

  it('says that there was nothing to read', () => {
    const rows = { ...nothing.rows, read: 0 };
    expect(describeImport({ ...nothing, rows }, false)).toMatch(
      /^Nothing has changed: there are no rows in it\.\n/,
    );
  });

  it('does not say of quarantined rows that the record had them', () => {
    const rows = { ...nothing.rows, rejected: 2 };
    expect(describeImport({ ...nothing, rows }, false)).toMatch(
      /^Nothing has changed: what can be used of it, the record had already\.\n/,
    );
  });

  it('says that new evidence of known events is a change', () => {
    const citations = { created: 1, known: 3704 };
    expect(describeImport({ ...nothing, citations }, false)).toMatch(/^Imported icews\.\n/);
  });

  it('says why nothing was written, and shows no table of it', () => {
    expect(describeImport(summary, true)).toMatch(
      /^Nothing was written: 2 rows cannot be used, and --policy reject-all takes all or none\.\n(?![^]*already there)/,
    );
  });

  it('shows ten ambiguous names and counts the others', () => {
    const ambiguous = Array.from({ length: 1200 }, (_, index) => ({
      name: `Name ${index}`,
      candidates: 2,
      rows: 5,
    }));
    expect(describeImport({ ...summary, ambiguous }, false)).toMatch(
      /1,200 names fit several records[^]*Name 9: 2 records, 5 rows\n {4}and 1,190 more\n\n/,
    );
  });

  it('tells of this project’s records how many are newer than those of the store', () => {
    expect(
      describeImport(records({ event: { created: 0, replaced: 2, kept: 10 } }), false),
    ).toMatch(
      /^Imported communique\.\n[^]*created {2}replaced by newer ones {2}already there\n {2}event +0 +2 +10\n/,
    );
  });

  it('tells how many records stay as people made them here', () => {
    const heldBack = { edited: 1, gone: 12 };
    expect(describeImport({ ...summary, heldBack }, false)).toMatch(
      / {4}1 {2}of these newer than what was edited here, which stays\n {5}12 {2}left out: deleted or merged here\n/,
    );
  });

  it('says that this project’s records were all there already', () => {
    expect(describeImport(records({ topic: { created: 0, replaced: 0, kept: 1 } }), false)).toMatch(
      /^Nothing has changed/,
    );
  });
});

function records(counts: RecordImportSummary['records']): RecordImportSummary {
  return { ...nothing, format: 'communique', records: counts };
}
