import type { Config } from 'vega-lite';

/** How wide a plot is drawn: for a phone, where it has to be read without zooming, and for a desk. */
export const plotWidths = { narrow: 328, wide: 736 } as const;
export type PlotWidth = keyof typeof plotWidths;

/**
 * The colours of plots and pages, in both schemes. Those of the kinds are Okabe and Ito's, which colour-blind readers
 * can tell apart, lighter where the paper is dark.
 */
const schemes = {
  light: {
    paper: '#fcfcfa',
    ink: '#1d242b',
    muted: '#56616c',
    line: '#d5dade',
    accent: '#0b5a8f',
    meeting: '#0072b2',
    statement: '#c65300',
    incident: '#00805f',
  },
  dark: {
    paper: '#14181c',
    ink: '#e6eaed',
    muted: '#a3adb6',
    line: '#38414a',
    accent: '#7cc0ee',
    meeting: '#56b4e9',
    statement: '#f0935a',
    incident: '#35c69d',
  },
} as const;

type Colour = keyof (typeof schemes)['light'];

/** A colour by what it is for, whatever the scheme. */
export const colour = (name: Colour): string => `var(--${name})`;

/** Declares the colours on an element, for whoever prefers light and whoever prefers dark. */
export const colourRules = (selector: string): string =>
  `${selector} { color-scheme: light dark; ${declarations(schemes.light)} }
@media (prefers-color-scheme: dark) { ${selector} { ${declarations(schemes.dark)} } }`;

const declarations = (scheme: Readonly<Record<Colour, string>>): string =>
  Object.entries(scheme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** The kinds of event in the order in which plots have them. */
export const kinds = [
  { kind: 'MEETING', label: 'Meetings', colour: colour('meeting'), shape: 'circle' },
  { kind: 'STATEMENT', label: 'Statements', colour: colour('statement'), shape: 'square' },
  { kind: 'INCIDENT', label: 'Incidents', colour: colour('incident'), shape: 'triangle-up' },
] as const;

/** What all plots have in common. */
export const plotConfig: Config = {
  background: 'transparent',
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  axis: {
    labelColor: colour('muted'),
    titleColor: colour('muted'),
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: colour('line'),
    domainColor: colour('line'),
    tickColor: colour('line'),
  },
  legend: {
    orient: 'top',
    title: null,
    labelColor: colour('ink'),
    labelFontSize: 12,
    symbolStrokeWidth: 2,
    columnPadding: 4,
  },
};

/** An axis of time with as many labels as there is room for. */
export const timeAxis = (width: PlotWidth, { grid = true } = {}) => ({
  title: null,
  grid,
  tickCount: width === 'wide' ? 8 : 4,
  labelFlush: true,
  labelOverlap: 'greedy' as const,
  labelExpr: `utcFormat(datum.value, ${JSON.stringify(timeFormats)})`,
});

/** The first that fits a label: a year at its beginning, and so on. */
const timeFormats = {
  year: '%Y',
  quarter: '%b',
  month: '%b',
  week: '%-d %b',
  date: '%-d %b',
  day: '%-d %b',
  hours: '%H:%M',
  minutes: '%H:%M',
};
