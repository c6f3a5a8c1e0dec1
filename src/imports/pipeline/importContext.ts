import { CodeDirectory } from '../cameo/codeDirectory.ts';
import { CountryDirectory } from '../countries/countryDirectory.ts';
import type { SourceDraft } from '../eventDraft.ts';
import type { FormatContext, ImportFormat } from '../importFormat.ts';
import type { Runner } from '../../store/store.ts';
import { ActorDirectory } from './actorDirectory.ts';
import { PlaceDirectory } from './placeDirectory.ts';

/** What an import knows while it runs. */
export interface ImportContext {
  readonly format: ImportFormat;
  readonly countries: CountryDirectory;
  readonly codes: CodeDirectory;
  readonly actors: ActorDirectory;
  readonly places: PlaceDirectory;
  /** The present day in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** The sources that were asked for, by publisher: a data set has few, and a row of each in every batch. */
  readonly sources: Map<string, SourceDraft>;
}

/** The source that evidence of this publisher cites. */
export function sourceOf({ format, sources }: ImportContext, publisher: string): SourceDraft {
  const known = sources.get(publisher);
  if (known) return known;
  const source = format.sourceOf(publisher);
  sources.set(publisher, source);
  return source;
}

export async function loadContext(runner: Runner, format: ImportFormat): Promise<ImportContext> {
  return {
    format,
    countries: await CountryDirectory.load(runner),
    codes: await CodeDirectory.load(runner),
    actors: new ActorDirectory(runner),
    places: await PlaceDirectory.load(runner),
    today: new Date().toISOString().slice(0, 10),
    sources: new Map(),
  };
}

/** The part of it that formats are given. */
export function formatContext({ countries, codes }: ImportContext): FormatContext {
  return {
    countries,
    hasCode: (code) => codes.has(code),
    codeOf: (label) => codes.byLabel(label),
  };
}
