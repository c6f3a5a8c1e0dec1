import { InputError } from '../../connections/inputError.ts';
import type { EventFilter } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { countryIds } from '../countryIds.ts';
import { distinctNames } from '../distinctNames.ts';
import { organization } from '../organization/organization.ts';
import { person } from '../person/person.ts';
import { resolveReferences } from '../resolveReferences.ts';
import { source } from '../source/source.ts';
import { resolveText } from '../search/soughtText.ts';
import { topic } from '../topic/topic.ts';
import { requirePeriod } from './requirePeriod.ts';
import { requireRange } from './requireRange.ts';
import type { AnyAllNone, ResolvedEventFilter } from './resolvedEventFilter.ts';
import { resolvePair } from './resolvePair.ts';

const DEEPEST = 5;

type Names = readonly string[] | null | undefined;
type Resolve = (names: Names, argument: string) => Promise<readonly string[] | undefined>;

/**
 * Resolves the names in a filter and in the filters within it, all at once, so that equal
 * look-ups share a statement. Refuses what does not exist or contradicts itself.
 */
export const resolveEventFilter = async (
  filter: EventFilter,
  context: Context,
  path = 'filter',
  depth = 1,
): Promise<ResolvedEventFilter> => {
  if (depth > DEEPEST) throw tooDeep(path);
  const { pair, place, text, and, or, not, ...plain } = filter;
  requirePeriod(plain.when, `${path}.when`);
  requireRange(plain.intensity, `${path}.intensity`);
  const toCountries: Resolve = (names, argument) => countryIds(names, argument, context);
  const toIds =
    (entity: Parameters<typeof resolveReferences>[1]): Resolve =>
    (names, argument) =>
      resolveReferences(context, entity, names, argument);
  const within = (one: EventFilter, name: string): Promise<ResolvedEventFilter> =>
    resolveEventFilter(one, context, `${path}.${name}`, depth + 1);
  const each = (filters: readonly EventFilter[] | null | undefined, name: string) =>
    filters && Promise.all(filters.map((one, at) => within(one, `${name}[${String(at)}]`)));

  const [
    countries,
    persons,
    organizations,
    topics,
    ids,
    placeCountry,
    sources,
    sought,
    andFilters,
    orFilters,
    notFilter,
  ] = await Promise.all([
    anyAllNone(plain.countries, `${path}.countries`, toCountries),
    anyAllNone(plain.persons, `${path}.persons`, toIds(person)),
    anyAllNone(plain.organizations, `${path}.organizations`, toIds(organization)),
    anyAllNone(plain.topics, `${path}.topics`, toIds(topic)),
    resolvePair(pair, `${path}.pair`, context),
    place && context.directory.countryId(place.country, `${path}.place.country`),
    toIds(source)(plain.sources, `${path}.sources`),
    typeof text === 'string' ? resolveText(text, `${path}.text`, context) : undefined,
    each(and, 'and'),
    each(or, 'or'),
    not && within(not, 'not'),
    requireEventCodes(plain.codes, `${path}.codes`, context),
  ]);
  return {
    ...plain,
    countries,
    persons,
    organizations,
    topics,
    pair: ids,
    placeCountry,
    sources,
    text: sought,
    and: andFilters,
    or: orFilters,
    not: notFilter,
  };
};

const anyAllNone = async (
  named: { readonly any?: Names; readonly all?: Names; readonly none?: Names } | null | undefined,
  path: string,
  resolve: Resolve,
): Promise<AnyAllNone | undefined> => {
  if (!named) return undefined;
  const [any, all, none] = await Promise.all([
    resolve(named.any, `${path}.any`),
    resolve(named.all, `${path}.all`),
    resolve(named.none, `${path}.none`),
  ]);
  return { any, all, none };
};

const requireEventCodes = async (
  codes: Names,
  argument: string,
  { directory }: Context,
): Promise<void> => {
  await Promise.all(
    distinctNames(codes ?? [], argument).map((code) => directory.requireEventCode(code, argument)),
  );
};

const tooDeep = (path: string): InputError =>
  new InputError(
    path,
    `filters are nested more than ${String(DEEPEST)} deep. Say it with fewer levels of and, or and not.`,
  );
