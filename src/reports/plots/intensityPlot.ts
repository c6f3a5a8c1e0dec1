import type { TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { edtfText } from '../../domain/edtfText.ts';
import type { LinkTo, PlotParts } from './drawPlot.ts';
import { colour, plotConfig, type PlotWidth, plotWidths, timeAxis } from './plotTheme.ts';

const rowForm = z.object({
  period: z.object({ edtf: z.string(), from: z.string() }),
  meanIntensity: z.number().nullable(),
  rated: z.number(),
  filter: z.unknown(),
});

type Row = z.infer<typeof rowForm>;

/** How cooperative or conflictual events were on average, as a curve with the line of zero. */
export function intensityPlot(given: readonly unknown[], linkTo: LinkTo): PlotParts {
  const rows = z.array(rowForm).parse(given);
  return {
    description:
      'The mean intensity in each period, from -10, the most conflictual, to +10, the most cooperative. Larger points rest on more events.',
    draw: (width) => specOf(rows, linkTo, width),
    table: {
      columns: ['Period', 'Mean intensity', 'Events with an intensity'],
      rows: rows.map(({ period, meanIntensity, rated, filter }) => [
        edtfText(period.edtf),
        { value: meanIntensity, filter },
        { value: rated, filter },
      ]),
    },
  };
}

function specOf(rows: readonly Row[], linkTo: LinkTo, width: PlotWidth): TopLevelSpec {
  const values = rows.map(({ period, meanIntensity, rated, filter }) => ({
    ...{ from: Date.parse(period.from), mean: meanIntensity, rated, address: linkTo(filter) },
    text: `${edtfText(period.edtf)}: ${String(meanIntensity)} of ${rated} events`,
  }));
  const x = {
    field: 'from',
    type: 'temporal' as const,
    scale: { type: 'utc' as const, nice: false },
    axis: timeAxis(width, { grid: false }),
  };
  const y = {
    field: 'mean',
    type: 'quantitative' as const,
    scale: { domain: [-10, 10] },
    axis: { title: '← conflict · cooperation →', values: [-10, -5, 0, 5, 10] },
  };
  return {
    width: plotWidths[width],
    height: 260,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    config: plotConfig,
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: colour('muted'), strokeWidth: 1.5 },
        encoding: { y: { field: 'zero', type: 'quantitative' } },
      },
      // A period without a value leaves a gap: nothing is made up between two that have one.
      {
        mark: {
          type: 'line',
          color: colour('meeting'),
          strokeWidth: 2,
          invalid: 'break-paths-show-domains',
        },
        encoding: { x, y },
      },
      {
        transform: [{ filter: 'datum.mean !== null' }],
        mark: { type: 'point', filled: true, color: colour('meeting'), opacity: 1 },
        encoding: {
          ...{ x, y },
          size: {
            ...{ field: 'rated', type: 'quantitative', legend: null },
            scale: { type: 'sqrt', range: [30, 220] },
          },
          href: { field: 'address', type: 'nominal' },
          description: { field: 'text', type: 'nominal' },
        },
      },
    ],
  };
}
