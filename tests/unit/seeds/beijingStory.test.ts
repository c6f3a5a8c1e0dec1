// cspell:ignore neighbor
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordId } from '../../../src/domain/recordId.ts';
import type { SeedFileForm } from '../../../src/imports/seeds/forms/seedFileForm.ts';
import { readSeeds } from '../../../src/imports/seeds/readSeeds.ts';
import { seedRowsOf } from '../../../src/imports/seeds/rows/seedRowsOf.ts';
import type { TableRows } from '../../../src/records/rows/tableRows.ts';
import { seedDirectory, seedFiles } from '../../../src/imports/seeds/seedFiles.ts';

const article = join(seedDirectory, '../../shared/design/founding-article.md');
const report = 'beijing-visit-report-2026-01';

let events: SeedFileForm['events'];
let links: SeedFileForm['links'];
let rows: TableRows;
let texts: string[];
beforeAll(async () => {
  const files = await seedFiles(seedDirectory);
  const forms = readSeeds(files);
  texts = files.map(({ text }) => text);
  events = forms.flatMap((form) => form.events);
  links = forms.flatMap((form) => form.links);
  rows = seedRowsOf(forms);
});

const locators = () =>
  new Set(
    rows.citation
      .filter(({ source_id }) => source_id === recordId('source', report))
      .map(({ locator }) => locator),
  );

describe('the story of the visit to Beijing', () => {
  it('cites every sentence of the report', () => {
    const sentences = [
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
      '4.1',
      '4.2',
      '5.1',
      '5.2',
      '5.3',
      '6.1',
      '6.2',
      '7.1',
      '7.2',
    ];
    expect(sentences.filter((sentence) => !locators().has(sentence))).toEqual([]);
  });

  it('holds the visit, the talks that are part of it, and their status', () => {
    const visit = 'south-korean-state-visit-to-beijing-2026-01';
    const parts = links.filter(({ kind, to }) => kind === 'PART_OF' && to === visit);
    const status = (slug: string) => events.find((event) => event.slug === slug)?.meeting?.status;
    expect([visit, ...parts.map(({ from }) => from)].map(status)).toEqual([
      'HELD',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
    ]);
  });

  it('stores the earlier meeting as implied and imprecise', () => {
    const earlier = events.find(({ slug }) => slug === 'lee-xi-earlier-meeting-2025');
    const supports = earlier?.citations?.map(({ support }) => support);
    expect([earlier?.when, supports]).toEqual(['2025-11~/2026-01-03', ['IMPLIED']]);
  });

  it('invents no hour and no number for the missiles', () => {
    const launch = events.find(({ incident }) => incident?.category === 'MISSILE_TEST');
    expect([launch?.localTime, launch?.incident?.magnitude]).toEqual([
      undefined,
      { unit: 'missiles', least: 2 },
    ]);
  });

  it('has one verbatim quotation, with its channel and place', () => {
    const quotations = events.filter(({ statement }) => statement?.isQuotation);
    expect(
      quotations.map(({ statement, place }) => [statement?.text, statement?.channel, place]),
    ).toEqual([['a genuinely reliable neighbor', 'china-central-television', 'blue-house-seoul']]);
  });

  it('takes the intensity from the code', () => {
    const sanctions = rows.event.find(({ code }) => code === '163');
    expect(sanctions?.intensity).toBe(-8);
  });

  it('gives each party the country that it acts for', () => {
    expect(rows.party.filter(({ country_id }) => country_id === null)).toEqual([]);
  });
});

// The report itself lies outside the project; without it there is nothing to compare with.
const describeWithReport = existsSync(article) ? describe : describe.skip;

describeWithReport('beside the report (skipped where its file is absent)', () => {
  it('copies no nine words in a row, but for the words of speakers', () => {
    const quoted = /“[^”]*”/g;
    const theirs = readFileSync(article, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('**'))
      .flatMap((line) => runsOfNine(line.replace(/^\*\*[\d.]+\*\*/, '').replace(quoted, '')));
    const ours = new Set(texts.flatMap((text) => runsOfNine(text)));
    expect(theirs.filter((run) => ours.has(run))).toEqual([]);
  });
});

function runsOfNine(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(8).map((_, index) => words.slice(index, index + 9).join(' '));
}
