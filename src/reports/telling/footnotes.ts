import { z } from 'zod';
import { edtfText } from '../../domain/edtfText.ts';
import { markdownLink, markdownText } from './markdownText.ts';

const citationForm = z.object({
  locator: z.string(),
  support: z.enum(['STATED', 'IMPLIED']),
  source: z.object({
    slug: z.string(),
    title: z.string(),
    publisher: z.string(),
    url: z.string().nullish(),
    published: z.string().nullish(),
    licence: z.string().nullish(),
  }),
});

type CitedSource = z.infer<typeof citationForm>['source'];

/** The sources of a report: numbered in the order of their first use, each once. */
export class Footnotes {
  readonly #sources: CitedSource[] = [];
  readonly #markOf: (number: number) => string;

  /** @param markOf writes the mark that leads from the text to a footnote */
  constructor(markOf: (number: number) => string) {
    this.#markOf = markOf;
  }

  /** The marks of what supports a claim, each with the places in the source: `[^1] (1.1, 2.1 implied)`. */
  cite(given: unknown): string {
    const citations = z.array(citationForm).parse(given ?? []);
    const sources = new Map(citations.map(({ source }) => [source.slug, source]));
    return [...sources.values()]
      .map((source) => {
        const own = citations.filter((citation) => citation.source.slug === source.slug);
        return `${this.#markOf(this.#numberOf(source))} (${markdownText(placesText(own))})`;
      })
      .join(' ');
  }

  /** What stands under each number, in Markdown. */
  get texts(): string[] {
    return this.#sources.map(sourceText);
  }

  #numberOf(source: CitedSource): number {
    const known = this.#sources.findIndex(({ slug }) => slug === source.slug);
    return known === -1 ? this.#sources.push(source) : known + 1;
  }
}

/** How many places are named; an event of a data set can rest on hundreds of rows. */
const mostPlaces = 5;

/** Each place once; one that says it outright for any part of the claim is not called implied. */
function placesText(citations: readonly z.infer<typeof citationForm>[]): string {
  const stated = citations.filter(({ support }) => support === 'STATED');
  const places = new Set(
    citations.map(({ locator, support }) =>
      support === 'STATED' || stated.some((one) => one.locator === locator)
        ? locator
        : `${locator}, implied`,
    ),
  );
  const more = places.size - mostPlaces;
  const named = [...places].slice(0, mostPlaces).join('; ');
  return more > 0 ? `${named} and ${more} more` : named;
}

function sourceText({ publisher, title, published, url, licence }: CitedSource): string {
  const parts = [
    `${markdownText(publisher)}: *${markdownText(title)}*`,
    published ? markdownText(edtfText(published)) : 'no date',
    ...(url ? [markdownLink(markdownText(url), url)] : []),
    `Licence: ${markdownText(licence ?? 'none given')}`,
  ];
  return `${parts.join('. ')}.`;
}
