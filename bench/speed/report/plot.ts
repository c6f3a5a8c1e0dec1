import type { TopLevelSpec } from 'vega-lite';
import { colour, plotConfig, plotWidths } from '../../../src/reports/plots/plotTheme.ts';
import { renderPlot, standaloneSvg } from '../../../src/reports/plots/renderPlot.ts';
import { contenderNamed } from '../servers/contenders.ts';
import { ratioTo, type Results } from './results.ts';

/** Requests per second of each server beside the floor's, by operation, at one number of connections. */
export async function plotOf(results: Results): Promise<string> {
  const { connections, only, servers } = results.options;
  const shown = connections.includes(16) ? 16 : connections[0];
  const values = results.measurements
    .filter((measurement) => measurement.connections === shown)
    .flatMap((measurement) => {
      const ratio = ratioTo('floor', measurement, results.measurements);
      const server = contenderNamed(measurement.server).title;
      return ratio === undefined ? [] : [{ operation: measurement.operation, server, ratio }];
    });
  const titles = servers.map((name) => contenderNamed(name).title);
  const spec: TopLevelSpec = {
    width: plotWidths.wide,
    height: 280,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    config: plotConfig,
    mark: { type: 'bar' },
    encoding: {
      x: {
        field: 'operation',
        type: 'nominal',
        sort: [...only],
        axis: { title: null, labelAngle: 0, labelExpr: twoLines },
      },
      xOffset: { field: 'server', type: 'nominal', sort: titles },
      y: {
        ...{ field: 'ratio', type: 'quantitative' },
        axis: { title: 'Requests/s (floor: 1)', tickCount: 5 },
      },
      color: {
        ...{ field: 'server', type: 'nominal' },
        scale: { domain: titles, range: colours },
        legend: { columns: 2, labelLimit: 0 },
      },
    },
  };
  const title = `Speed beside the floor, ${shown} connections`;
  const description = `Requests per second of each server divided by those of the floor, for each operation.`;
  return standaloneSvg(await renderPlot({ title, description, draw: () => spec }, 'wide'));
}

/** `countryPage` is too wide for its bars. */
const twoLines = "split(replace(datum.label, 'Page', '|page'), '|')";

const colours = [colour('accent'), colour('muted'), colour('statement'), colour('incident')];
