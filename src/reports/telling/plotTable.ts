import type { PlotDrawing, PlotNumber } from '../plots/drawPlot.ts';
import { markdownText } from './markdownText.ts';

/** Writes a number so that it leads to its query. */
export type Counted = (count: unknown, filter: unknown) => string;

/** What a plot shows as a table in Markdown; nothing where the report tells it anyway. */
export function plotTable({ table }: PlotDrawing, counted: Counted): string {
  if (table === undefined) return '';
  const cell = (value: string | PlotNumber): string => {
    if (typeof value === 'string') return markdownText(value);
    return value.value === null ? 'none' : counted(value.value, value.filter);
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(table.columns.map(markdownText)),
    line(table.columns.map((_, index) => (index === 0 ? ':--' : '--:'))),
    ...table.rows.map((row) => line(row.map(cell))),
  ].join('\n');
}
