import { z } from 'zod';

/** A place in the answer: the names of fields with dots between them. Where it meets a list, it goes into each item. */
const path = z
  .string()
  .regex(/^\w+(\.\w+)*$/, 'write the names of fields with dots between them: timeline.nodes');

/** Text with Liquid in it, which is given the answer and the variables. */
const liquid = z.string().trim().min(1);

const variableForm = z.strictObject({
  /** What to give, for whoever asks. */
  description: z.string().trim().min(1),
  example: z.string().optional(),
  /** The value when none is given; it may use the variables before it. */
  default: liquid.optional(),
});

const plotForm = z.strictObject({
  kind: z.enum(['timeline', 'counts', 'intensity', 'network']),
  title: z.string().trim().min(1),
  rows: path,
});

/** The file `report.yaml` of a report: all about it that is neither its operation nor its template. */
export const reportForm = z.strictObject({
  /** One line for the list of reports. */
  summary: z.string().trim().min(1),
  title: liquid,
  /** In the order of the help. Each is a variable of the operation, but for those that turn pages. */
  variables: z.record(z.string(), variableForm).default({}),
  /** The record that the report is about, where a variable names it by its slug. */
  record: z
    .strictObject({ variable: z.string(), path, among: z.enum(['persons', 'organizations']) })
    .optional(),
  /** What there is a row of in CSV. Where it has none, the report is empty. */
  table: z.strictObject({ rows: path, columns: z.record(z.string(), path) }),
  /** What to say, and to suggest, when the table has no rows. */
  empty: liquid,
  /** By name; the first is the one of `--format svg`. */
  plots: z.record(z.string(), plotForm).default({}),
});

export type ReportForm = z.infer<typeof reportForm>;
export type PlotForm = z.infer<typeof plotForm>;
export type PlotKind = PlotForm['kind'];
