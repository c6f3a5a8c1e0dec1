import type {
  EventKind,
  IncidentCategory,
  MeetingFormat,
  MeetingStatus,
  OrganizationKind,
  PartyRole,
  ReviewStatus,
  StatementAct,
} from '../generated/database.ts';

/**
 * What one row of a data set says of one event, before it is put together with what other rows say
 * of the same event. Drafts are plain values: they wait on disk while the rest of a file is read.
 */
export interface EventDraft {
  readonly detail: EventDetail;
  /**
   * What tells the event from all others of its data set: the external id and the date, or, where the rows of a
   * data set are pairs, what such rows share. Drafts of equal identity are one event.
   */
  readonly identity: readonly string[];
  /** The parties belong to the identity, in whatever order: mirrored rows are one event. */
  readonly identifiedByParties: boolean;
  /**
   * Drafts of one sentence, with actors in common, name the parties of one meeting: they become one draft
   * before identities are compared.
   */
  readonly sentence?: string;
  /** When not given: the label of the code and the names of the parties. */
  readonly title?: string;
  readonly summary?: string;
  /** EDTF that `readEdtf` accepts, no more precise than the source. */
  readonly edtf: string;
  /** `HH:MM` or `HH:MM:SS`, and the IANA zone that it is meant in. */
  readonly localTime?: string;
  readonly timeZone?: string;
  readonly place?: PlaceDraft;
  /** CAMEO code, one of those that the record holds. */
  readonly code?: string;
  /** Goldstein's scale, -10 to +10; the value of the code when not given. */
  readonly intensity?: number;
  readonly review: ReviewStatus;
  readonly parties: readonly PartyDraft[];
  readonly evidence: readonly EvidenceDraft[];
  /** Ids of the event in other catalogues, by scheme. */
  readonly externalIds?: Readonly<Record<string, string>>;
  /** The identity of an event of the same data set, not identified by parties, that this one is part of. */
  readonly partOf?: readonly string[];
}

/** What only one kind of event has. */
export type EventDetail =
  | {
      readonly kind: typeof EventKind.MEETING;
      readonly format: MeetingFormat;
      readonly status: MeetingStatus;
    }
  | { readonly kind: typeof EventKind.STATEMENT; readonly act: StatementAct }
  | {
      readonly kind: typeof EventKind.INCIDENT;
      readonly category: IncidentCategory;
      readonly magnitude?: {
        readonly value?: number;
        readonly unit: string;
        readonly least?: number;
        readonly most?: number;
      };
    };

export interface PartyDraft {
  readonly role: PartyRole;
  readonly actor: ActorDraft;
  readonly titleAsPrinted?: string;
}

/**
 * Who took part, as a data set names it. An importer makes one object for each actor and uses it again: the
 * pipeline looks each object up once.
 */
export interface ActorDraft {
  /** `UNKNOWN`: a person or an organization of that name if the record has one, else a new organization. */
  readonly kind: 'COUNTRY' | 'PERSON' | 'ORGANIZATION' | 'UNKNOWN';
  /** As the source names it, without the space around it: `Foreign Affairs (France)`. */
  readonly name: string;
  /** The id of the country that it is, or acts for. A `COUNTRY` has one. */
  readonly countryId?: string;
  readonly organizationKind?: OrganizationKind;
  /** Its ids in other catalogues, by scheme: `{ cameo: 'NAT' }`. They are looked for before the name. */
  readonly externalIds?: Readonly<Record<string, string>>;
  /** A country, a part of its government, parliament or forces, a person in such an office, an intergovernmental body. */
  readonly isStateActor: boolean;
}

export interface PlaceDraft {
  readonly name: string;
  readonly countryId?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly timeZone?: string;
  readonly externalIds?: Readonly<Record<string, string>>;
}

/** One source row: who published it, and what finds the row again. */
export interface EvidenceDraft {
  /** What the format's `sourceOf` is asked for. */
  readonly publisher: string;
  /** Such as `event 32889836 of 2018-06-01, story 47400351, sentence 2`. Never empty. */
  readonly locator: string;
}

/** A source as the record keeps it. */
export interface SourceDraft {
  /** Lower-case letters, digits and single hyphens; never changes, since ids are made from it. */
  readonly slug: string;
  readonly publisher: string;
  readonly title: string;
  readonly url?: string;
  readonly language?: string;
  readonly licence: string;
  readonly note?: string;
}
