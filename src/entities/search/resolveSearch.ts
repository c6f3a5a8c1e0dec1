import type { Arguments } from '../../connections/entity.ts';
import type { SearchKind } from '../../generated/database.ts';
import type { QuerySearchArgs } from '../../generated/graphql.ts';
import type { Context } from '../context.ts';
import { resolveEventFilter } from '../event/resolveEventFilter.ts';
import type { ResolvedEventFilter } from '../event/resolvedEventFilter.ts';
import { readText, resolveText, type SoughtText } from './soughtText.ts';
import { soughtName, type SoughtName } from './soughtName.ts';

/** A search that can be answered: its text read, its filter resolved. */
export interface ResolvedSearch extends Arguments {
  readonly text: string;
  readonly sought: SoughtText;
  readonly name: SoughtName | undefined;
  readonly filter: ResolvedEventFilter;
  /** The kinds of events that are wanted: null where none are, undefined where all are. */
  readonly eventKinds: readonly SearchKind[] | null | undefined;
  /** The same for all other records, which have only names. */
  readonly nameKinds: readonly SearchKind[] | null | undefined;
}

const EVENT_KINDS: readonly SearchKind[] = ['MEETING', 'STATEMENT', 'INCIDENT'];

/** Reads the arguments of `search`. A filter is a matter of events, so that with one nothing else is found. */
export const resolveSearch = async (
  { text, kinds, filter }: QuerySearchArgs,
  context: Context,
): Promise<ResolvedSearch> => {
  const eventKinds = amongst(kinds, (kind) => EVENT_KINDS.includes(kind));
  const [sought, resolved] = await Promise.all([
    eventKinds === null ? ofNames(text) : resolveText(text, 'text', context),
    filter ? resolveEventFilter(filter, context) : {},
  ]);
  return {
    text,
    sought,
    name: soughtName(sought.parsed),
    filter: resolved,
    eventKinds,
    nameKinds: filter ? null : amongst(kinds, (kind) => !EVENT_KINDS.includes(kind)),
  };
};

/** How many events have the words is asked only where events are wanted. */
const ofNames = (text: string): SoughtText => ({
  ...readText(text, 'text'),
  isFrequent: false,
  canRankAll: true,
  bound: undefined,
});

const amongst = (
  kinds: readonly SearchKind[] | null | undefined,
  isWanted: (kind: SearchKind) => boolean,
): readonly SearchKind[] | null | undefined => {
  const wanted = kinds?.filter(isWanted);
  return wanted?.length === 0 ? null : wanted;
};
