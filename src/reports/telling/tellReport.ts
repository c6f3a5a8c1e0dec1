import { readFileSync } from 'node:fs';
import { print } from 'graphql';
import { nearest } from '../../domain/nearest.ts';
import { countText } from '../../domain/countText.ts';
import { type AnsweredReport, scopeOf } from '../answerReport.ts';
import type { Cut } from '../asking/findCuts.ts';
import { pathOf, valuesAt } from '../asking/valuesAt.ts';
import { drawPlot, type LinkTo, type PlotDrawing } from '../plots/drawPlot.ts';
import { reportFiles } from '../reading/readReport.ts';
import { ReportError } from '../reportError.ts';
import type { Counted } from './plotTable.ts';
import type { AskedQuery, QueryRegister } from './queryRegister.ts';
import { Footnotes } from './footnotes.ts';
import { markdownText } from './markdownText.ts';
import { renderTemplate, templateEngine } from './templateEngine.ts';

/** How one form of a report writes what Markdown has no single way for. */
export interface TellingStyle {
  /** The mark that leads to a footnote. */
  readonly mark: (number: number) => string;
  /** Text that leads to a query. */
  readonly link: (markdown: string, asked: AskedQuery) => string;
  /** A plot that has been drawn, in its place in the text. */
  readonly plot: (drawing: PlotDrawing, counted: Counted) => string;
}

/** A report in words, which a form has only to set. All of it is Markdown. */
export interface ToldReport {
  readonly title: string;
  /** When it was asked for, with which variables, and the query. */
  readonly origin: string;
  readonly body: string;
  /** Where a list was cut. */
  readonly cuts: readonly string[];
  readonly footnotes: readonly string[];
}

/** Tells a report by its template. */
export function tellReport(
  answered: AnsweredReport,
  queries: QueryRegister,
  style: TellingStyle,
): ToldReport {
  const { report, variables, data, emptiness } = answered;
  const footnotes = new Footnotes(style.mark);
  const whole: AskedQuery = { query: print(report.operation), variables };
  const origin = originText(answered, style.link('the query', whole));
  const counted: Counted = (count, filter) =>
    style.link(numberText(count), filter === undefined ? whole : eventsBehind(filter));
  const engine = templateEngine(report.folder, {
    cited: (citations) => footnotes.cite(citations),
    counted,
    plot(name) {
      const drawing = plotOf(answered, name, (filter) => queries.addressOf(eventsBehind(filter)));
      return drawing === undefined ? '' : style.plot(drawing, counted);
    },
  });
  const where = `${reportFiles.template} in ${report.folder}`;
  const body =
    emptiness === undefined
      ? renderTemplate(engine, report.template, scopeOf(report, variables, data), where)
      : markdownText(emptiness);
  return {
    ...{ title: markdownText(answered.title), origin, body },
    ...{ cuts: answered.cuts.map(cutText), footnotes: footnotes.texts },
  };
}

/** The list of the events that a filter selects. */
export const eventsBehind = (filter: unknown): AskedQuery => ({
  query: readFileSync(eventsBehindFile, 'utf8'),
  variables: { filter },
});

const eventsBehindFile = new URL('../parts/eventsBehind.graphql', import.meta.url);

/**
 * Draws a plot of a report by its name; nothing where it has no rows.
 * @throws ReportError when there is no such plot
 */
export function plotOf(
  { report, data }: AnsweredReport,
  name: string,
  linkTo: LinkTo,
): PlotDrawing | undefined {
  const { plots } = report.form;
  const form = plots[name];
  if (form === undefined) {
    throw new ReportError(
      `${reportFiles.template} in ${report.folder} draws the plot "${name}", which ${reportFiles.form} does not have.${nearest(name, Object.keys(plots))}`,
    );
  }
  return drawPlot(form, valuesAt(data, pathOf(form.rows)), linkTo);
}

function originText({ askedAt, variables }: AnsweredReport, link: string): string {
  const given = Object.entries(variables).map(
    ([name, value]) => `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const time = `${askedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const asked = `Asked of the record on ${time}${given.length > 0 ? ` with ${given.join(', ')}` : ''}`;
  return `${markdownText(asked)}: ${link}.`;
}

/** Says where a list is not whole: nothing is cut in silence. */
export function cutText({ path, lists, shown, total }: Cut): string {
  const of = total === undefined ? 'more' : countText(total);
  const place = lists === 1 ? path : `${path}, in ${countText(lists)} places`;
  return `Not all is here: ${countText(shown)} of ${of} records of the list ${markdownText(place)}.`;
}

const numberText = (count: unknown): string =>
  typeof count === 'number' && Number.isInteger(count)
    ? countText(count)
    : markdownText(typeof count === 'number' ? count.toFixed(1) : count);
