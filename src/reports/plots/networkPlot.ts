import type { TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { countText } from '../../domain/countText.ts';
import type { LinkTo, PlotParts } from './drawPlot.ts';
import { colour, plotConfig, type PlotWidth, plotWidths } from './plotTheme.ts';

const countryForm = z.object({ name: z.string(), alpha2: z.string().nullable() });
const rowForm = z.object({
  pair: z.tuple([countryForm, countryForm]),
  count: z.number(),
  filter: z.unknown(),
});

type Row = z.infer<typeof rowForm>;

/** More countries on one circle nobody could tell apart. */
const mostCountries = { narrow: 10, wide: 20 } as const;

/** Who has to do with whom: countries on a circle, joined by lines that are the thicker the more events both share. */
export function networkPlot(given: readonly unknown[], linkTo: LinkTo): PlotParts {
  const rows = z
    .array(rowForm)
    .parse(given)
    .toSorted((one, other) => other.count - one.count);
  return {
    description: `A line is the thicker the more events two countries share. Drawn are those with the most: ${mostCountries.wide} countries, on a small screen ${mostCountries.narrow}.`,
    draw: (width) => specOf(rows, linkTo, width),
    table: {
      columns: ['Countries', 'Events'],
      rows: rows.map(({ pair: [one, other], count, filter }) => [
        `${one.name} and ${other.name}`,
        { value: count, filter },
      ]),
    },
  };
}

interface Place {
  readonly name: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

function specOf(rows: readonly Row[], linkTo: LinkTo, width: PlotWidth): TopLevelSpec {
  const places = placesOf(rows, width);
  const lines = rows.flatMap(({ pair: [one, other], count, filter }) => {
    const [start, end] = [places.get(one.name), places.get(other.name)];
    if (start === undefined || end === undefined) return [];
    const text = `${one.name} and ${other.name}: ${countText(count)}`;
    const ends = { x: start.x, y: start.y, endX: end.x, endY: end.y };
    return { ...ends, count, text, address: linkTo(filter) };
  });
  const scale = { domain: [-1.25, 1.25], nice: false, zero: false };
  // Names stand at the sides.
  const wider = width === 'wide' ? { ...scale, domain: [-1.8, 1.8] } : scale;
  const x = { field: 'x', type: 'quantitative' as const, axis: null, scale: wider };
  const y = { field: 'y', type: 'quantitative' as const, axis: null, scale };
  return {
    width: plotWidths[width],
    height: width === 'wide' ? 480 : 328,
    autosize: { type: 'fit', contains: 'padding' },
    config: plotConfig,
    layer: [
      {
        data: { values: lines },
        mark: { type: 'rule', color: colour('meeting'), opacity: 0.55, strokeCap: 'round' },
        encoding: {
          ...{ x, y, x2: { field: 'endX' }, y2: { field: 'endY' } },
          strokeWidth: {
            ...{ field: 'count', type: 'quantitative', legend: null },
            scale: { type: 'sqrt', range: [1, 12], zero: true },
          },
          href: { field: 'address', type: 'nominal' },
          description: { field: 'text', type: 'nominal' },
        },
      },
      {
        data: { values: [...places.values()] },
        mark: {
          ...{ type: 'circle', size: width === 'wide' ? 1100 : 800, opacity: 1 },
          ...{ fill: colour('paper'), stroke: colour('meeting'), strokeWidth: 2 },
        },
        encoding: { x, y, description: { field: 'name', type: 'nominal' } },
      },
      {
        data: { values: [...places.values()] },
        mark: { type: 'text', fontSize: 12, fontWeight: 'bold', color: colour('ink') },
        encoding: { x, y, text: { field: 'label', type: 'nominal' } },
      },
      ...(width === 'wide' ? [namesLayer([...places.values()], x, y)] : []),
    ],
  };
}

/** The countries with the most events, round the circle from its top. */
function placesOf(rows: readonly Row[], width: PlotWidth): Map<string, Place> {
  const sums = new Map<string, { label: string; sum: number }>();
  for (const { pair, count } of rows) {
    for (const { name, alpha2 } of pair) {
      const sum = (sums.get(name)?.sum ?? 0) + count;
      sums.set(name, { label: alpha2 ?? name.slice(0, 3), sum });
    }
  }
  const most = [...sums]
    .toSorted(([, one], [, other]) => other.sum - one.sum)
    .slice(0, mostCountries[width]);
  return new Map(
    most.map(([name, { label }], index) => {
      const angle = (index / most.length) * 2 * Math.PI;
      return [name, { name, label, x: Math.sin(angle), y: Math.cos(angle) }];
    }),
  );
}

type Channel = Readonly<{ field: string; type: 'quantitative'; axis: null; scale: object }>;

/** The names, outside the circle where there is room for them. */
const namesLayer = (places: readonly Place[], x: Channel, y: Channel) => ({
  data: { values: [...places] },
  mark: {
    type: 'text' as const,
    fontSize: 12,
    color: colour('muted'),
    align: { expr: "datum.x > 0.3 ? 'left' : datum.x < -0.3 ? 'right' : 'center'" },
    dx: { expr: 'datum.x > 0.3 ? 24 : datum.x < -0.3 ? -24 : 0' },
    dy: { expr: 'abs(datum.x) > 0.3 ? 0 : datum.y > 0 ? -28 : 28' },
  },
  encoding: { x, y, text: { field: 'name', type: 'nominal' as const } },
});
