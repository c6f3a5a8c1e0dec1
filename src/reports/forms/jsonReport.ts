import type { AnsweredReport } from '../answerReport.ts';

/** A report as JSON: the data of the answer as it came, and what is needed to ask again. */
export function jsonReport(answered: AnsweredReport, programVersion: string): string {
  const { report, title, variables, askedAt, cuts, emptiness, data } = answered;
  const content = {
    program: { name: 'communique', version: programVersion },
    report: { name: report.name, title },
    askedAt: askedAt.toISOString(),
    variables,
    ...(emptiness !== undefined && { emptiness }),
    cuts,
    data,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
