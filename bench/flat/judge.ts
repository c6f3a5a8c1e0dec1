/** One figure among those that should be the same. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Whether it is shown alone: it is not compared with the others. */
  readonly isShownOnly?: boolean;
}

/** Figures that should be the same, and whether they are. */
export interface Judged {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** The largest figure beside the smallest one. */
  readonly ratio: number;
  readonly most: number;
  readonly isFlat: boolean;
  /** All of it as a table in Markdown. */
  readonly page: string;
}

/** Compares figures: flat they are if the largest is at most so many times the smallest. */
export function judge(title: string, most: number, figures: readonly Figure[]): Judged {
  const values = figures.filter(({ isShownOnly }) => !isShownOnly).map(({ value }) => value);
  const ratio = Math.max(...values) / Math.min(...values);
  const isFlat = ratio <= most;
  const rows = figures.map(({ name, value }) => `| ${name} | ${value.toPrecision(4)} |`);
  const verdict = `${isFlat ? 'Flat' : 'NOT FLAT'}: the largest is ${ratio.toFixed(2)} times the smallest, and may be ${most} times.`;
  const page = `\n## ${title}\n\n| what | ${title.split(', ').at(-1) ?? ''} |\n| --- | --- |\n${rows.join('\n')}\n\n${verdict}`;
  return { title, figures, ratio, most, isFlat, page };
}
