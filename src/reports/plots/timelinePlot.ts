import type { TopLevelSpec } from 'vega-lite';
import type { PlotParts } from './drawPlot.ts';
import { placeInLanes } from './placeInLanes.ts';
import { colour, kinds, plotConfig, type PlotWidth, plotWidths, timeAxis } from './plotTheme.ts';
import { type TimelineMark, timelineMarks } from './timelineMarks.ts';

const laneHeight = 15;
const mostLanes = 12;
/** Room that a mark takes, in pixels: it stays apart from its neighbour. */
const markWidth = 13;

/**
 * Events over time, the kinds one above the other: points for days, spans for what lasted or is not known to the day.
 * It has no table: a report that draws it tells each event in its text, with the date that the mark shows.
 */
export function timelinePlot(rows: readonly unknown[]): PlotParts {
  const marks = timelineMarks(rows);
  const has = (what: 'isImprecise' | 'isPlanned'): boolean => marks.some((mark) => mark[what]);
  const remarks = [
    'Points are days, bars lasted.',
    ...(has('isImprecise') ? ['Pale bars: some time in this span, no source says when.'] : []),
    ...(has('isPlanned') ? ['Hollow: no source says that it was held.'] : []),
  ];
  return { description: remarks.join(' '), draw: (width) => specOf(marks, width) };
}

function specOf(marks: readonly TimelineMark[], width: PlotWidth): TopLevelSpec {
  const { values, lanes } = placed(marks, plotWidths[width]);
  const shown = kinds.filter(({ label }) => marks.some(({ kind }) => kind === label));
  const domain = shown.map(({ label }) => label);
  const spans: Layer = {
    transform: [{ filter: 'datum.isSpan' }],
    mark: { type: 'rect', cornerRadius: 4, strokeWidth: 1.5 },
    encoding: {
      x2: { field: 'to' },
      y2: { field: 'bottom' },
      fillOpacity: { condition: { test: 'datum.isImprecise', value: 0.25 }, value: 1 },
    },
  };
  const points: Layer = {
    transform: [{ filter: '!datum.isSpan' }],
    mark: { type: 'point', size: 70, strokeWidth: 1.8, opacity: 1 },
    encoding: {
      shape: {
        field: 'kind',
        type: 'nominal',
        scale: { domain, range: shown.map(({ shape }) => shape) },
      },
    },
  };
  return {
    width: plotWidths[width],
    height: lanes * laneHeight + 50,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    config: plotConfig,
    encoding: {
      x: { field: 'from', type: 'temporal', scale: { type: 'utc' }, axis: timeAxis(width) },
      y: {
        field: 'top',
        type: 'quantitative',
        axis: null,
        scale: { domain: [-0.5, lanes], nice: false, zero: false, reverse: true },
      },
      stroke: {
        field: 'kind',
        type: 'nominal',
        scale: { domain, range: shown.map((kind) => kind.colour) },
        legend: { symbolFillColor: { expr: "scale('stroke', datum.value)" } },
      },
      fill: { field: 'fill', type: 'nominal', scale: null },
      description: { field: 'text', type: 'nominal' },
    },
    layer: [
      ...(values.some(({ isSpan }) => isSpan) ? [spans] : []),
      ...(values.some(({ isSpan }) => !isSpan) ? [points] : []),
    ],
  };
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

const oneDay = 24 * 60 * 60 * 1000;

/** Gives each mark its lane and its looks: each kind has lanes of its own, below those of the kind before. */
function placed(marks: readonly TimelineMark[], width: number) {
  const start = Math.min(...marks.map(({ from }) => from));
  const end = Math.max(...marks.map(({ to }) => to));
  const room = ((end - start || 1) / width) * markWidth;
  let lanes = 0;
  const values = kinds.flatMap(({ label, colour: kindColour }) => {
    const own = marks.filter(({ kind }) => kind === label);
    const places = placeInLanes(
      own.map(({ from, to }) => ({ from, to: to + room })),
      mostLanes,
    );
    const offset = lanes;
    lanes += Math.max(-1, ...places) + 1;
    return own.map((mark, index) => {
      const lane = offset + (places[index] ?? 0);
      // What would be narrower than a point is one.
      const isSpan = mark.to - mark.from > room;
      const fill = mark.isPlanned ? colour('paper') : kindColour;
      // A day lasts until its end.
      const to = mark.to + oneDay;
      return { ...mark, to, isSpan, fill, top: isSpan ? lane - 0.3 : lane, bottom: lane + 0.3 };
    });
  });
  return { values, lanes };
}
