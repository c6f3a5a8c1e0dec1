import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import type { AnsweredReport } from '../answerReport.ts';
import { type PlotDrawing } from '../plots/drawPlot.ts';
import { colourRules } from '../plots/plotTheme.ts';
import { renderPlot } from '../plots/renderPlot.ts';
import { plotTable } from '../telling/plotTable.ts';
import { markdownLink } from '../telling/markdownText.ts';
import type { AskedQuery, QueryRegister } from '../telling/queryRegister.ts';
import { tellReport } from '../telling/tellReport.ts';

/** A plot on its way into the page. */
interface Figure {
  readonly drawing: PlotDrawing;
  /** In Markdown. */
  readonly table: string;
}

/**
 * A report as one HTML file that needs nothing else: no script, no font, no network. HTML in the text of the record
 * stays text, twice over: it is escaped for Markdown, and this Markdown knows no HTML.
 */
export async function htmlReport(
  answered: AnsweredReport,
  queries: QueryRegister,
): Promise<string> {
  const figures: Figure[] = [];
  const told = tellReport(answered, queries, {
    mark: (number) => `[${number}](#source-${number})`,
    link: (text, asked) => markdownLink(text, queries.addressOf(asked)),
    plot(drawing, counted) {
      const index = figures.push({ drawing, table: plotTable(drawing, counted) }) - 1;
      return `\n\`\`\`plot\n${index}\n\`\`\`\n`;
    },
  });
  const markdown = markdownIt({ html: false, linkify: false, typographer: false });
  const drawn = await Promise.all(figures.map((figure) => figureHtml(figure, markdown)));
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    const plot = token?.info === 'plot' ? drawn[Number(token.content)] : undefined;
    return plot ?? fence?.(tokens, index, ...rest) ?? '';
  };
  const text = (inline: string): string => markdown.renderInline(inline);
  return pageOf(answered.title, [
    `<header><h1>${text(told.title)}</h1>\n<p class="origin">${text(told.origin)}</p></header>`,
    `<main>${markdown.render(told.body)}</main>`,
    ...told.cuts.map((cut) => `<p class="cut">${text(cut)}</p>`),
    queries.hasExplorer ? '' : queriesHtml(queries.all),
    sourcesHtml(told.footnotes.map(text)),
  ]);
}

async function figureHtml(
  { drawing, table }: Figure,
  markdown: ReturnType<typeof markdownIt>,
): Promise<string> {
  const numbers =
    table === ''
      ? ''
      : `<details><summary>The numbers</summary><div class="table">${markdown.render(table)}</div></details>\n`;
  return `<figure>
<figcaption>${htmlText(drawing.title)}</figcaption>
<div class="wide">${await renderPlot(drawing, 'wide')}</div>
<div class="narrow">${await renderPlot(drawing, 'narrow')}</div>
<p class="description">${htmlText(drawing.description)}</p>
${numbers}</figure>\n`;
}

function queriesHtml(queries: readonly AskedQuery[]): string {
  const items = queries.map(({ query, variables }, index) => {
    const same = queries.findIndex((one) => one.query === query);
    const text =
      same === index
        ? `<pre>${htmlText(query.trim())}</pre>`
        : `<p>The text of <a href="#query-${same + 1}">query ${same + 1}</a>.</p>`;
    return `<section id="query-${index + 1}"><h3>Query ${index + 1}</h3>${text}<pre>${htmlText(JSON.stringify(variables))}</pre></section>`;
  });
  return `<section class="queries"><h2>Queries</h2>\n${items.join('\n')}</section>`;
}

function sourcesHtml(sources: readonly string[]): string {
  if (sources.length === 0) return '';
  const items = sources.map((source, index) => `<li id="source-${index + 1}">${source}</li>`);
  return `<footer><h2>Sources</h2>\n<ol>\n${items.join('\n')}\n</ol></footer>`;
}

function pageOf(title: string, parts: readonly string[]): string {
  const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<link rel="icon" href="data:,">
<style>
${colourRules(':root')}
${style}</style>
</head>
<body>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

const htmlText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
