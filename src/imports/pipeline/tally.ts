import type { EventKind } from '../../generated/database.ts';
import type { ActorDirectory } from './actorDirectory.ts';
import type { ActorCounts, ImportSummary, SkipReason } from './importSummary.ts';

/** How many names that stand for several records a summary lists. */
const MOST_AMBIGUOUS = 1000;

/** Counts what an import does while it runs. */
export class Tally {
  read = 0;
  rejected = 0;
  /** Drafts beyond the first of an event. */
  collapsed = 0;
  readonly skipped: Record<SkipReason, number> = { period: 0, countries: 0, 'state-actors': 0 };
  readonly created = { event: 0, person: 0, organization: 0, place: 0, citation: 0 };
  knownEvents = 0;
  knownCitations = 0;
  /** Events of the data set that a person has taken away here. */
  goneEvents = 0;
  readonly byKind = { MEETING: 0, STATEMENT: 0, INCIDENT: 0 } satisfies Record<EventKind, number>;
  /** Ids of what the record had already. */
  readonly matched = {
    person: new Set<string>(),
    organization: new Set<string>(),
    place: new Set<string>(),
  };
  /** Rows by the number of an actor that stands for several records. */
  readonly ambiguous = new Map<number, number>();
  readonly #start = performance.now();

  /** Events that were looked at by now. */
  get events(): number {
    return this.created.event + this.knownEvents + this.goneEvents;
  }

  summary(
    about: Pick<ImportSummary, 'format' | 'dryRun'> & { quarantine?: string },
    actors: ActorDirectory,
  ): ImportSummary {
    const counts = (kind: 'person' | 'organization' | 'place'): ActorCounts => ({
      created: this.created[kind],
      matched: this.matched[kind].size,
    });
    return {
      ...about,
      rows: { read: this.read, rejected: this.rejected, skipped: this.skipped },
      events: {
        created: this.created.event,
        known: this.knownEvents,
        byKind: this.byKind,
        collapsed: this.collapsed,
      },
      heldBack: { edited: 0, gone: this.goneEvents },
      citations: { created: this.created.citation, known: this.knownCitations },
      persons: counts('person'),
      organizations: counts('organization'),
      places: counts('place'),
      ambiguous: [...this.ambiguous]
        .map(([number, rows]) => {
          const { name, candidates = 0 } = actors.actor(number);
          return { name, candidates, rows };
        })
        .sort((one, other) => other.rows - one.rows)
        .slice(0, MOST_AMBIGUOUS),
      seconds: (performance.now() - this.#start) / 1000,
      peakMemory: process.resourceUsage().maxRSS * 1024,
    };
  }
}
