import type { OrganizationKind } from '../../generated/database.ts';

/** An actor of a data set, found in the record or to be added to it. */
export interface KnownActor {
  /**
   * What tells it from every other actor of its data set, whoever the record takes it for: two spellings of one
   * name share it. Ids of events are made from it, so that they stay when the record comes to know namesakes.
   */
  readonly identity: string;
  /** As the data set names it. */
  readonly name: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly countryId: string | null;
  readonly isStateActor: boolean;
  /** How many records bear the name, where none of them can be told to be the one. */
  readonly candidates?: number;
}

/** A person or an organization that the record does not have yet. */
export interface NewActor {
  readonly kind: 'PERSON' | 'ORGANIZATION';
  readonly id: string;
  readonly name: string;
  readonly countryId: string | null;
  readonly organizationKind: OrganizationKind;
  readonly externalIds: Readonly<Record<string, string>>;
}
