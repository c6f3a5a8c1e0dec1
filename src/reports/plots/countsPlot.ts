import type { TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { edtfText } from '../../domain/edtfText.ts';
import type { LinkTo, PlotNumber, PlotParts, PlotTable } from './drawPlot.ts';
import { kinds, plotConfig, type PlotWidth, plotWidths, timeAxis } from './plotTheme.ts';

const rowForm = z.object({
  period: z.object({ edtf: z.string(), from: z.string() }),
  kind: z.enum(['MEETING', 'STATEMENT', 'INCIDENT']),
  count: z.number(),
  filter: z.unknown(),
});

type Row = z.infer<typeof rowForm>;

/** How many events there were, as one bar for each month or year with its kinds on top of each other. */
export function countsPlot(given: readonly unknown[], linkTo: LinkTo): PlotParts {
  const rows = z.array(rowForm).parse(given);
  return {
    description: 'How many events there were in each period, by kind.',
    draw: (width) => specOf(rows, linkTo, width),
    table: tableOf(rows),
  };
}

function specOf(rows: readonly Row[], linkTo: LinkTo, width: PlotWidth): TopLevelSpec {
  const unit = rows.every(({ period }) => period.edtf.length === 4) ? 'utcyear' : 'utcyearmonth';
  const shown = kinds.filter(({ kind }) => rows.some((row) => row.kind === kind));
  const values = rows.map(({ period, kind, count, filter }) => {
    const label = kinds.find((one) => one.kind === kind)?.label ?? kind;
    return {
      ...{ from: period.from, kind: label, order: kinds.findIndex((one) => one.kind === kind) },
      ...{ count, address: linkTo(filter), text: `${edtfText(period.edtf)}, ${label}: ${count}` },
    };
  });
  return {
    width: plotWidths[width],
    height: width === 'wide' ? 240 : 220,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    config: plotConfig,
    mark: { type: 'bar' },
    encoding: {
      x: {
        ...{ field: 'from', type: 'temporal', timeUnit: unit },
        axis: timeAxis(width, { grid: false }),
      },
      y: {
        ...{ field: 'count', type: 'quantitative', aggregate: 'sum' },
        axis: { title: 'Events', tickMinStep: 1, format: ',d' },
      },
      color: {
        ...{ field: 'kind', type: 'nominal' },
        scale: { domain: shown.map(({ label }) => label), range: shown.map((kind) => kind.colour) },
      },
      order: { field: 'order', type: 'quantitative' },
      href: { field: 'address', type: 'nominal' },
      description: { field: 'text', type: 'nominal' },
    },
  };
}

/** A row for each period, and a column for each kind. */
function tableOf(rows: readonly Row[]): PlotTable {
  const periods = [...new Set(rows.map(({ period }) => period.edtf))];
  const shown = kinds.filter(({ kind }) => rows.some((row) => row.kind === kind));
  const cell = (edtf: string, kind: string): PlotNumber | string => {
    const row = rows.find((one) => one.period.edtf === edtf && one.kind === kind);
    return row === undefined ? '' : { value: row.count, filter: row.filter };
  };
  return {
    columns: ['Period', ...shown.map(({ label }) => label)],
    rows: periods.map((edtf) => [edtfText(edtf), ...shown.map(({ kind }) => cell(edtf, kind))]),
  };
}
