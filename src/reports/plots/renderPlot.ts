import type { PlotDrawing } from './drawPlot.ts';
import { colour, colourRules, type PlotWidth } from './plotTheme.ts';

/** Draws a plot as one SVG element without colours of its own: whatever it stands in declares them. */
export async function renderPlot(drawing: PlotDrawing, width: PlotWidth): Promise<string> {
  // Loaded here: most forms of a report have no plots.
  const { compile } = await import('vega-lite');
  const { parse, View, Warn } = await import('vega');
  const { spec } = compile(drawing.draw(width));
  const view = new View(parse(spec), { renderer: 'none', logLevel: Warn });
  try {
    return labelled(await view.toSVG(), drawing);
  } finally {
    view.finalize();
  }
}

/** A file of its own, readable on light and on dark paper. */
export const standaloneSvg = (svg: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(
    />/,
    `><style>${colourRules('svg')}</style><rect width="100%" height="100%" fill="${colour('paper')}"/>`,
  )}\n`;

/** Says what the plot is, for whoever does not see it. */
function labelled(svg: string, { title, description }: PlotDrawing): string {
  const label = xmlText(`${title}. ${description}`);
  return svg.replace('<svg ', `<svg role="graphics-document" aria-label="${label}" `);
}

const xmlText = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
