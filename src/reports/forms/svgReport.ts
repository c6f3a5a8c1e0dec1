import type { AnsweredReport } from '../answerReport.ts';
import { renderPlot, standaloneSvg } from '../plots/renderPlot.ts';
import { ReportError, ReportUsageError } from '../reportError.ts';
import type { QueryRegister } from '../telling/queryRegister.ts';
import { eventsBehind, plotOf } from '../telling/tellReport.ts';

/**
 * The main plot of a report as SVG.
 * @throws ReportUsageError when the report has no plot
 */
export async function svgReport(answered: AnsweredReport, queries: QueryRegister): Promise<string> {
  const { report, emptiness } = answered;
  const [name] = Object.keys(report.form.plots);
  if (name === undefined) {
    throw new ReportUsageError(`The report ${report.name} has no plot. Ask for another format.`);
  }
  // A picture has no appendix that could be led to.
  const linkTo = (filter: unknown): string | null =>
    queries.hasExplorer ? queries.addressOf(eventsBehind(filter)) : null;
  const drawing = plotOf(answered, name, linkTo);
  if (drawing === undefined) {
    throw new ReportError(emptiness ?? `The plot "${name}" of ${report.name} has nothing to show.`);
  }
  return standaloneSvg(await renderPlot(drawing, 'wide'));
}
