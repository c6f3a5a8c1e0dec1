import type { KnownCountry } from '../../countries/countryDirectory.ts';
import type { ActorDraft } from '../../eventDraft.ts';

/** The actors of one file: one object for each, however many visits it made. */
export class VisitActors {
  readonly #known = new Map<string, ActorDraft>();

  country({ id, name }: KnownCountry): ActorDraft {
    return this.#once({ kind: 'COUNTRY', name, countryId: id, isStateActor: true });
  }

  /** A leader, or who is about to be one or was. */
  person(name: string, country: KnownCountry | undefined): ActorDraft {
    const person = { kind: 'PERSON', name, isStateActor: true } as const;
    return this.#once(country ? { ...person, countryId: country.id } : person);
  }

  /** Somebody of whom nothing but an office is printed. */
  unnamed(office: string): ActorDraft {
    return this.#once({ kind: 'UNKNOWN', name: office, isStateActor: true });
  }

  #once(actor: ActorDraft): ActorDraft {
    const key = JSON.stringify([actor.kind, actor.name, actor.countryId]);
    const known = this.#known.get(key) ?? actor;
    this.#known.set(key, known);
    return known;
  }
}
