import { slugOf } from '../../../domain/slugOf.ts';
import type { EvidenceDraft, SourceDraft } from '../../eventDraft.ts';
import type { IcewsRow } from './icewsRow.ts';

/** What is cited where a row does not name the publisher of the story. */
const unnamed = 'ICEWS';

/** The story that a row was coded from, and what finds the row again. */
export function icewsEvidence(row: IcewsRow, rowId: string): EvidenceDraft {
  const story = row.text('Story ID');
  const sentence = row.text('Sentence Number');
  const parts = [
    `event ${rowId}`,
    ...(story === undefined ? [] : [`story ${story}`]),
    ...(sentence === undefined ? [] : [`sentence ${sentence}`]),
  ];
  return { publisher: row.text('Publisher') ?? unnamed, locator: parts.join(', ') };
}

/** A source for each publisher, since what counts is how many of them report an event. */
export function icewsSource(publisher: string): SourceDraft {
  const isUnnamed = publisher === unnamed;
  return {
    slug: isUnnamed ? 'icews' : `icews-${slugOf(publisher)}`,
    publisher,
    title: isUnnamed ? 'Stories that ICEWS coded' : `${publisher}, as coded by ICEWS`,
    url: 'https://doi.org/10.7910/DVN/28075',
    licence:
      'ICEWS terms: the rows may not be redistributed; the stories belong to their publishers',
  };
}
