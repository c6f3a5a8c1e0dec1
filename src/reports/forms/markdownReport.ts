import type { AnsweredReport } from '../answerReport.ts';
import type { PlotDrawing } from '../plots/drawPlot.ts';
import { markdownAddress, markdownText } from '../telling/markdownText.ts';
import { type Counted, plotTable } from '../telling/plotTable.ts';
import type { AskedQuery, QueryRegister } from '../telling/queryRegister.ts';
import { tellReport } from '../telling/tellReport.ts';

/** A report as Markdown, with footnotes as GitHub knows them. A plot is the table of what it would show. */
export function markdownReport(answered: AnsweredReport, queries: QueryRegister): string {
  const { title, origin, body, cuts, footnotes } = tellReport(answered, queries, {
    mark: (number) => `[^${number}]`,
    // The addresses are long, and stand together at the end.
    link: (markdown, asked) => `[${markdown}][query ${queries.numberOf(asked)}]`,
    plot: tableText,
  });
  const parts = [
    `# ${title}`,
    origin,
    body,
    ...cuts.map((cut) => `> ${cut}`),
    ...(queries.hasExplorer ? [] : ['## Queries', ...queries.all.map(queryText)]),
    ...(footnotes.length > 0 ? ['## Sources', numbered(footnotes, (number) => `^${number}`)] : []),
    numbered(
      queries.all.map((asked) => markdownAddress(queries.addressOf(asked))),
      (number) => `query ${number}`,
    ),
  ];
  return `${parts.map((part) => part.trim().replaceAll(/\n{3,}/g, '\n\n')).join('\n\n')}\n`;
}

const numbered = (texts: readonly string[], nameOf: (number: number) => string): string =>
  texts.map((text, index) => `[${nameOf(index + 1)}]: ${text}`).join('\n');

function tableText(drawing: PlotDrawing, counted: Counted): string {
  const table = plotTable(drawing, counted);
  return table === '' ? '' : `**${markdownText(drawing.title)}**\n\n${table}`;
}

function queryText(asked: AskedQuery, index: number, all: readonly AskedQuery[]): string {
  const same = all.findIndex(({ query }) => query === asked.query);
  const text =
    same === index
      ? `\`\`\`graphql\n${asked.query.trim()}\n\`\`\``
      : `The text of [query ${same + 1}](#query-${same + 1}).`;
  return `### Query ${index + 1}\n\n${text}\n\n\`\`\`json\n${JSON.stringify(asked.variables)}\n\`\`\``;
}
