import type { TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { ReportError } from '../reportError.ts';
import type { PlotForm, PlotKind } from '../reportForm.ts';
import { countsPlot } from './countsPlot.ts';
import { intensityPlot } from './intensityPlot.ts';
import { networkPlot } from './networkPlot.ts';
import type { PlotWidth } from './plotTheme.ts';
import { timelinePlot } from './timelinePlot.ts';

/** A number of a table, with the filter that selects what it counts. */
export interface PlotNumber {
  readonly value: number | null;
  readonly filter: unknown;
}

/** What a plot shows, as a table: what stands for it where nothing can be drawn. */
export interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | PlotNumber)[])[];
}

/** A plot of one kind, made of rows of an answer. */
export interface PlotParts {
  /** What it shows, for whoever does not see it. */
  readonly description: string;
  readonly draw: (width: PlotWidth) => TopLevelSpec;
  /** None where the report has the rows as its text. */
  readonly table?: PlotTable;
}

/** A plot of a report. */
export interface PlotDrawing extends PlotParts {
  readonly title: string;
}

/** Leads from a mark of a plot to the query behind it; null where no link can lead there. */
export type LinkTo = (filter: unknown) => string | null;

/**
 * Makes a plot of rows; nothing of no rows.
 * @throws ReportError when the rows are not what a plot of this kind is made of
 */
export function drawPlot(
  { kind, title }: PlotForm,
  rows: readonly unknown[],
  linkTo: LinkTo,
): PlotDrawing | undefined {
  if (rows.length === 0) return undefined;
  try {
    return { title, ...makers[kind](rows, linkTo) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new ReportError(
      `The plot "${title}" cannot be drawn: a plot of the kind ${kind} needs other rows.\n${z.prettifyError(error)}`,
      { cause: error },
    );
  }
}

const makers: Readonly<Record<PlotKind, (rows: readonly unknown[], linkTo: LinkTo) => PlotParts>> =
  {
    timeline: timelinePlot,
    counts: countsPlot,
    intensity: intensityPlot,
    network: networkPlot,
  };
