import { slugOf } from '../../../domain/slugOf.ts';
import type { EvidenceDraft, SourceDraft } from '../../eventDraft.ts';

/** Where a row does not say which article it is from, as in the files of 1.0 before April 2013. */
const unnamed = 'GDELT';

/** Indexes hold no text of any length; what finds a row again is the id of its event. */
const MOST_CHARACTERS = 400;

/** The article that a row was coded from, by its address or, where it has none, what the row cites. */
export function gdeltEvidence(id: string, date: string, cited: string): EvidenceDraft {
  const event = `event ${id} of ${date}`;
  if (cited === '') return { publisher: unnamed, locator: event };
  return {
    publisher: (hostOf(cited) ?? cited).slice(0, MOST_CHARACTERS),
    locator: `${event}, ${cited.slice(0, MOST_CHARACTERS)}`,
  };
}

/** A source for each publisher, since what counts is how many of them report an event. */
export function gdeltSource(publisher: string): SourceDraft {
  const isUnnamed = publisher === unnamed;
  return {
    slug: isUnnamed ? 'gdelt' : `gdelt-${slugOf(publisher)}`,
    publisher,
    title: isUnnamed ? 'Articles that GDELT coded' : `${publisher}, as coded by GDELT`,
    url: 'https://www.gdeltproject.org/',
    licence:
      'Free use with attribution to the GDELT Project; the articles belong to their publishers',
  };
}

/** `example.org` of `https://www.example.org/news`. */
function hostOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '');
}
