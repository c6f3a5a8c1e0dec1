import { fileURLToPath } from 'node:url';
import { Liquid, LiquidError, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import type { LiquidOptions } from 'liquidjs/dist/liquid-options.js';
import { calendarDay } from '../../domain/calendarDay.ts';
import { edtfText } from '../../domain/edtfText.ts';
import { ReportError } from '../reportError.ts';
import { markdownText } from './markdownText.ts';

/** What a template can print beyond text. Each makes Markdown of its own. */
export interface TemplateParts {
  /** `{{ event.citations | cited }}`: the marks of the footnotes. */
  readonly cited: (citations: unknown) => string;
  /** `{{ row.count | counted: row.filter }}`: a number that leads to its query. */
  readonly counted: (count: unknown, filter?: unknown) => string;
  /** `{% plot counts %}` */
  readonly plot: (name: string) => string;
}

/** Liquid for text that is no Markdown: titles, and the defaults of variables. */
export const plainEngine = (folder: string): Liquid => createEngine(folder, {});

/**
 * Liquid as the templates of reports are written in it. They make Markdown: whatever they print is escaped for it, so
 * that no text of the record becomes markup, a link or part of a template.
 */
export function templateEngine(folder: string, { cited, counted, plot }: TemplateParts): Liquid {
  const engine = createEngine(folder, { outputEscape: markdownText });
  engine.registerFilter('cited', { raw: true, handler: cited });
  engine.registerFilter('counted', { raw: true, handler: counted });
  engine.registerTag('plot', plotTag(plot));
  return engine;
}

/**
 * A name that the answer does not have is an error, except where `{% if %}` asks for it.
 * @param folder of the report, whose own partials go before those of `parts/`
 */
function createEngine(folder: string, options: LiquidOptions): Liquid {
  const engine = new Liquid({
    root: [folder, fileURLToPath(new URL('../parts/', import.meta.url))],
    extname: '.liquid',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    ...options,
  });
  engine.registerFilter('date_text', (edtf: unknown) => edtfText(String(edtf)));
  engine.registerFilter('words', wordsOf);
  engine.registerFilter('excerpt', excerptOf);
  engine.registerFilter('month_end', (day: unknown) => monthAway(day, 1, 0));
  engine.registerFilter('months_before', (day: unknown, months: number) =>
    monthAway(day, -months, 1),
  );
  return engine;
}

const plotTag = (plot: TemplateParts['plot']) =>
  class extends Tag {
    readonly #name: string;

    constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
      super(token, remainTokens, liquid);
      this.#name = token.args.trim();
    }

    render(): string {
      return plot(this.#name);
    }
  };

/**
 * @param where what the text is, for the message
 * @throws ReportError that names the place in the template and what is wrong
 */
export function renderTemplate(
  engine: Liquid,
  text: string,
  scope: Readonly<Record<string, unknown>>,
  where: string,
): string {
  try {
    const rendered: unknown = engine.parseAndRenderSync(text, scope);
    return String(rendered);
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    throw new ReportError(`${where} cannot be told: ${error.message}`, { cause: error });
  }
}

/** `STATE_VISIT` in words: `state visit`. */
const wordsOf = (value: unknown): string => String(value).toLowerCase().replaceAll('_', ' ');

/** The beginning of a text, cut between words: quotations are short. */
function excerptOf(value: unknown, most = 300): string {
  const text = String(value).replaceAll(/\s+/g, ' ');
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).trimEnd()} …`;
}

/** A day of the month that is so many away from that of a day; day 0 is the last of the month before. */
function monthAway(from: unknown, months: number, day: number): string {
  const [year = 0, month = 0] = String(from).split('-').map(Number);
  return calendarDay(year, month + months, day);
}
