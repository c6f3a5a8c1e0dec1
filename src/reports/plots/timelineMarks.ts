import { z } from 'zod';
import { edtfText } from '../../domain/edtfText.ts';
import { kinds } from './plotTheme.ts';

/** An event on a time line, or several that stand at the same place. */
export interface TimelineMark {
  readonly kind: string;
  /** The first and the last possible day, as times. */
  readonly from: number;
  readonly to: number;
  /** Whether the days are not known as such. */
  readonly isImprecise: boolean;
  readonly isPlanned: boolean;
  readonly text: string;
}

const eventForm = z.object({
  __typename: z.string(),
  title: z.string(),
  when: z.object({
    edtf: z.string(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    precision: z.string(),
    approximate: z.boolean(),
  }),
  status: z.string().optional(),
});

/** Beyond this many, events of one kind and date become one mark. */
const mostMarks = 600;

/** The marks of events, in the order of the kinds and of time. Those without any known day have none. */
export function timelineMarks(rows: readonly unknown[]): TimelineMark[] {
  const events = z.array(eventForm).parse(rows);
  const days = events
    .flatMap(({ when }) => [when.earliest, when.latest])
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const marks = events.map(({ __typename, title, when, status }) => ({
    kind: labelOf(__typename),
    // What is open reaches to the end of what is shown.
    from: Date.parse(when.earliest ?? first),
    to: Date.parse(when.latest ?? last),
    isImprecise:
      when.precision !== 'DAY' ||
      when.approximate ||
      when.earliest === null ||
      when.latest === null,
    isPlanned: status !== undefined && status !== 'HELD',
    text: `${edtfText(when.edtf)}: ${title}`,
  }));
  return (marks.length > mostMarks ? together(marks) : marks).toSorted(
    (one, other) => one.from - other.from || one.to - other.to,
  );
}

/** `Meeting` as the legend has it: `Meetings`. */
const labelOf = (typeName: string): string =>
  kinds.find(({ kind }) => kind === typeName.toUpperCase())?.label ?? typeName;

function together(marks: readonly TimelineMark[]): TimelineMark[] {
  const byPlace = new Map<string, TimelineMark[]>();
  for (const mark of marks) {
    const place = JSON.stringify([mark.kind, mark.from, mark.to, mark.isImprecise, mark.isPlanned]);
    byPlace.set(place, [...(byPlace.get(place) ?? []), mark]);
  }
  return [...byPlace.values()].flatMap(([mark, ...more]) => {
    if (mark === undefined) return [];
    return more.length === 0 ? mark : { ...mark, text: `${mark.text} and ${more.length} more` };
  });
}
