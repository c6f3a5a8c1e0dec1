import { recordId } from '../../domain/recordId.ts';
import { searchKey } from '../../domain/searchKey.ts';
import type { Runner } from '../../store/store.ts';
import type { ActorDraft } from '../eventDraft.ts';
import { type Candidate, candidatesByExternalId, candidatesByName } from './actorCandidates.ts';
import type { KnownActor, NewActor } from './knownActor.ts';

/**
 * Tells who the actors of a data set are: records that bear the name in any script, or persons and organizations
 * to be added. Names are equal when their search keys are; a country that both sides know must be the same. Where
 * several records fit, none is chosen. Numbers stand for actors in what waits on disk.
 */
export class ActorDirectory {
  readonly #runner: Runner;
  readonly #numberOfDraft = new WeakMap<ActorDraft, number>();
  readonly #numberOfText = new Map<string, number>();
  readonly #actors: KnownActor[] = [];
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #created = new Map<string, NewActor>();

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** Looks up, by at most two statements, whoever among these is not known yet. */
  async learn(drafts: readonly ActorDraft[]): Promise<void> {
    const unseen = drafts.filter((draft) => this.#find(draft) === undefined);
    await this.#findCandidates(unseen);
    for (const draft of unseen) {
      if (this.#find(draft) !== undefined) continue;
      const number = this.#actors.push(this.#tell(draft)) - 1;
      this.#numberOfText.set(JSON.stringify(draft), number);
    }
  }

  /** The number of an actor that was learnt. */
  numberOf(draft: ActorDraft): number {
    const number = this.#find(draft);
    if (number === undefined) throw new Error(`The actor ${draft.name} was not learnt.`);
    return number;
  }

  actor(number: number): KnownActor {
    const actor = this.#actors[number];
    if (!actor) throw new Error(`No actor has the number ${number}.`);
    return actor;
  }

  /** What is to be added to the record under this id; undefined for what the record has. */
  newActor(id: string | null): NewActor | undefined {
    return id === null ? undefined : this.#created.get(id);
  }

  async #findCandidates(drafts: readonly ActorDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    const named = drafts.filter(({ kind }) => kind !== 'COUNTRY');
    const keys = new Set(named.map(({ name }) => nameKey(name)));
    for (const key of keys) if (this.#candidates.has(key)) keys.delete(key);
    const ids = named.flatMap(({ externalIds = {} }) => Object.entries(externalIds));
    const found = [
      ...(keys.size === 0 ? [] : await candidatesByName(this.#runner, [...keys])),
      ...(await candidatesByExternalId(this.#runner, ids)),
    ];
    for (const key of keys) this.#candidates.set(key, []);
    for (const [key, candidates] of found) this.#candidates.set(key, candidates);
  }

  /** By the object, which importers use again, or else by what it says. */
  #find(draft: ActorDraft): number | undefined {
    const known = this.#numberOfDraft.get(draft);
    if (known !== undefined) return known;
    const number = this.#numberOfText.get(JSON.stringify(draft));
    if (number !== undefined) this.#numberOfDraft.set(draft, number);
    return number;
  }

  #tell(draft: ActorDraft): KnownActor {
    const { kind, name, isStateActor, countryId = null } = draft;
    const base = { name, isStateActor, countryId, personId: null, organizationId: null };
    if (kind === 'COUNTRY' && countryId !== null) return { ...base, identity: countryId };
    const identity = `${nameKey(name)} ${countryId ?? ''}`;
    const fitting = this.#fitting(draft);
    const chosen = theOnly(fitting, countryId);
    if (chosen) {
      const actsFor = countryId ?? chosen.countryId;
      return { ...base, ...idOf(chosen), identity, countryId: actsFor };
    }
    if (fitting.length > 0) return { ...base, identity, candidates: fitting.length };
    return { ...base, ...idOf(this.#create(draft)), identity };
  }

  #fitting({ kind, name, countryId, externalIds = {} }: ActorDraft): readonly Candidate[] {
    for (const [scheme, value] of Object.entries(externalIds)) {
      const [candidate] = this.#candidates.get(externalKey(scheme, value)) ?? [];
      if (candidate) return [candidate];
    }
    const bearers = (this.#candidates.get(nameKey(name)) ?? []).filter((candidate) =>
      mayBeOf(candidate, countryId),
    );
    if (kind !== 'UNKNOWN') return bearers.filter((candidate) => candidate.kind === kind);
    // An organization of a person's name was made of a row that did not tell what it names.
    const persons = bearers.filter((candidate) => candidate.kind === 'PERSON');
    return persons.length > 0 ? persons : bearers;
  }

  #create(draft: ActorDraft): NewActor {
    const kind = draft.kind === 'PERSON' ? 'PERSON' : 'ORGANIZATION';
    const key = nameKey(draft.name);
    const countryId = draft.countryId ?? null;
    const created: NewActor = {
      kind,
      id: recordId(kind.toLowerCase(), 'imported', key, countryId ?? ''),
      name: draft.name,
      countryId,
      organizationKind: draft.organizationKind ?? 'OTHER',
      externalIds: draft.externalIds ?? {},
    };
    this.#created.set(created.id, created);
    const candidate = { kind, id: created.id, countryId } as const;
    this.#candidates.set(key, [...(this.#candidates.get(key) ?? []), candidate]);
    for (const [scheme, value] of Object.entries(created.externalIds)) {
      this.#candidates.set(externalKey(scheme, value), [candidate]);
    }
    return created;
  }
}

/**
 * A person whose country nobody tells may be of any. A body may not: every state has a "Ministry of Defence", and
 * one without a country is another.
 */
const mayBeOf = ({ kind, countryId }: Candidate, wanted: string | undefined): boolean =>
  countryId === (wanted ?? null) ||
  (kind === 'PERSON' && (countryId === null || wanted === undefined));

const externalKey = (scheme: string, value: string): string => `${scheme} ${value}`;

/** A name of signs alone has no search key, and stands for itself. */
const nameKey = (name: string): string => searchKey(name) || name;

const idOf = ({ kind, id }: Pick<Candidate, 'kind' | 'id'>) =>
  kind === 'PERSON' ? { personId: id } : { organizationId: id };

/** The one candidate, or the one that is surely of the country. */
function theOnly(
  candidates: readonly Candidate[],
  countryId: string | null,
): Candidate | undefined {
  const sure = candidates.filter((candidate) => candidate.countryId === countryId);
  if (sure.length === 1) return sure[0];
  return candidates.length === 1 ? candidates[0] : undefined;
}
