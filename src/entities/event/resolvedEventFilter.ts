import type { EventFilter } from '../../generated/graphql.ts';
import type { SoughtText } from '../search/soughtText.ts';

/** Ids of which any, all or none must be there. */
export interface AnyAllNone {
  readonly any?: readonly string[] | undefined;
  readonly all?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
}

/** An event filter in which every name has become the id of a record that exists. */
export interface ResolvedEventFilter extends Omit<
  EventFilter,
  | 'countries'
  | 'persons'
  | 'organizations'
  | 'topics'
  | 'pair'
  | 'place'
  | 'sources'
  | 'text'
  | 'and'
  | 'or'
  | 'not'
> {
  readonly countries?: AnyAllNone | undefined;
  readonly persons?: AnyAllNone | undefined;
  readonly organizations?: AnyAllNone | undefined;
  readonly topics?: AnyAllNone | undefined;
  /** In the order of the spine. */
  readonly pair?: readonly [string, string] | undefined;
  readonly placeCountry?: string | null | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly text?: SoughtText | undefined;
  readonly and?: readonly ResolvedEventFilter[] | null | undefined;
  readonly or?: readonly ResolvedEventFilter[] | null | undefined;
  readonly not?: ResolvedEventFilter | null | undefined;
}
