import { today } from '../entities/today.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import type { Ask } from './asking/ask.ts';
import { askWhole, type AskOptions, type WholeAnswer } from './asking/askWhole.ts';
import { requireRecord } from './asking/requireRecord.ts';
import { suggestRecords } from './asking/suggestRecords.ts';
import { pathOf, valuesAt } from './asking/valuesAt.ts';
import type { Report } from './reading/readReport.ts';
import { type GivenVariables, readVariables, type Variables } from './reading/readVariables.ts';
import { plainEngine, renderTemplate } from './telling/templateEngine.ts';

/** A report that has been asked for, before it is told in some form. */
export interface AnsweredReport extends WholeAnswer {
  readonly report: Report;
  readonly variables: Variables;
  readonly askedAt: Date;
  readonly title: string;
  /** That there is nothing to tell, and what to try; undefined where there is something. */
  readonly emptiness: string | undefined;
}

/**
 * Asks what a report needs to know.
 * @throws ReportError when it cannot be had; the message says why, and what to do
 */
export async function answerReport(
  report: Report,
  given: GivenVariables,
  ask: Ask,
  options: AskOptions,
): Promise<AnsweredReport> {
  const engine = plainEngine(report.folder);
  const { form, folder } = report;
  const render = (text: string, scope: object, where: string): string =>
    renderTemplate(
      engine,
      text,
      { today: today(), ...scope },
      `${where} of the report in ${folder}`,
    );
  const askedAt = new Date();
  const variables = await readVariables(
    report,
    buildSchema(),
    given,
    (text, before) => render(text, before, 'A default'),
    (name) => suggestRecords(ask, name, 'COUNTRY'),
  );
  const answer = await askWhole(ask, report.operation, variables, options);
  await requireRecord(ask, report, variables, answer.data);
  const scope = scopeOf(report, variables, answer.data);
  const rows = valuesAt(answer.data, pathOf(form.table.rows));
  return {
    ...{ ...answer, report, variables, askedAt },
    title: render(form.title, scope, 'The title'),
    emptiness: rows.length === 0 ? render(form.empty, scope, 'The text "empty"') : undefined,
  };
}

/** What templates see: the answer, and all variables, those without a value as null. */
export function scopeOf(
  { form }: Report,
  variables: Variables,
  data: WholeAnswer['data'],
): Readonly<Record<string, unknown>> {
  const none = Object.fromEntries(Object.keys(form.variables).map((name) => [name, null]));
  return { ...none, ...variables, ...data };
}
