import { leadingTitle } from './leadingTitle.ts';

/** One person of those who came, as the source prints them. */
export interface Visitor {
  /** The title as printed; undefined where the text has none, or none that can be told from the name. */
  readonly title?: string;
  /** The name without the title; undefined where the source names the office only. */
  readonly name?: string;
}

/**
 * The persons of a text such as `King Abdullah and Crown Prince Hussein`. It is divided only where a title follows
 * and the part before it has a name: `Premier and Prince Sihanouk` is one person of two titles. What is not clear,
 * as `President and Mrs. Lopez`, is one visitor whose name is the whole text.
 */
export function visitorsOf(printed: string): Visitor[] {
  const text = printed.replace(/\s+/g, ' ').trim();
  const visitors: Visitor[] = [];
  let start = 0;
  for (const joint of text.matchAll(joints)) {
    const first = text.slice(start, joint.index);
    const next = joint.index + joint[0].length;
    if (!beginsVisitor(text.slice(next)) || visitorOf(first).name === undefined) continue;
    visitors.push(visitorOf(first));
    start = next;
  }
  return [...visitors, visitorOf(text.slice(start))];
}

const joints = / ?[,;/&] ?(?:and )?| and /gu;

function beginsVisitor(text: string): boolean {
  return leadingTitle(text) !== undefined || /^(?:Mrs?|Ms|Mme|Madame|Lady)\b/u.test(text);
}

function visitorOf(text: string): Visitor {
  const titles = titlesOf(text);
  const title = text.slice(0, titles.length);
  const name = text.slice(titles.length).replace(/^[ -]+/u, '');
  if (title === '') return { name };
  if (name === '' || /^(?:of|for) /u.test(name)) return { title: text };
  if (/^(?:and |[,;/&])/u.test(name)) return { name: text };
  return {
    title,
    name: isRoyal(titles.last) && !name.includes(' ') ? `${titles.last} ${name}` : name,
  };
}

/** The titles that the text begins with, as far as a name is left: how long they are, and the last of them. */
function titlesOf(text: string): { length: number; last: string } {
  let length = 0;
  let last = '';
  for (;;) {
    const joint = length === 0 ? '' : (betweenTitles.exec(text.slice(length))?.[0] ?? '');
    const next = leadingTitle(text.slice(length + joint.length)) ?? '';
    const end = length + joint.length + next.length;
    const isName = length > 0 && (end === text.length || (joint === ' ' && isGiven(next, last)));
    if (next === '' || isName) return { length, last };
    length = end;
    last = next;
  }
}

const betweenTitles = /^(?: ?[-,&/] ?| and | )/u;

/** `Amir Sheikh` are two titles; but a prime minister may be called Amir, Shah or Sheikh. */
function isGiven(title: string, before: string): boolean {
  return /^(?:Sheikh?|Shah|[AE]mir|Sultan|King|Pope)$/u.test(title) && !isRoyal(before);
}

/**
 * Whose holders go by a given name alone. Without the title, `King Hussein` and `Crown Prince Hussein` would be one
 * person: the name of such a visitor keeps it.
 */
function isRoyal(title: string): boolean {
  return /(?:King|Queen|Emperor|Empress|Shah|Sultan|[AE]mir|Pope|Duke|Duchess|Prince|Princess)$/u.test(
    title,
  );
}
