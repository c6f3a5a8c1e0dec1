// cspell:ignore leste
import type { CountryDirectory, KnownCountry } from '../countries/countryDirectory.ts';
import type { ActorDraft } from '../eventDraft.ts';
import { couldBePerson, namesOrganization } from './couldBePerson.ts';
import { icewsCountry } from './icewsCountry.ts';
import type { NamedActor } from './namedActor.ts';
import { namesPeople, namesStateInstitution } from './namesStateInstitution.ts';
import { organizationKindOf } from './organizationKindOf.ts';
import {
  isEnterprise,
  isIntergovernmental,
  isPolitical,
  isStateInstitution,
  isStatePerson,
} from './sectors.ts';
import { suffixOf } from './suffixOf.ts';

/**
 * Tells countries, persons and organizations apart among the actors of ICEWS. Equal names with equal sectors and
 * affiliation are one object. What no test tells stays `UNKNOWN`, and is not guessed.
 */
export class ActorClassifier {
  readonly #countries: CountryDirectory;
  readonly #drafts = new Map<string, ActorDraft | undefined>();
  readonly #known = new Map<string, KnownCountry | undefined>();

  constructor(countries: CountryDirectory) {
    this.#countries = countries;
  }

  /** Undefined for an actor that is nobody in particular: `Unspecified Actor`. */
  classify(actor: NamedActor): ActorDraft | undefined {
    const key = JSON.stringify([actor.name, actor.sectors, actor.affiliation]);
    if (this.#drafts.has(key)) return this.#drafts.get(key);
    const draft = nobody.test(actor.name) ? undefined : this.#tell(actor);
    this.#drafts.set(key, draft);
    return draft;
  }

  /** The country that ICEWS calls so. */
  country(name: string): KnownCountry | undefined {
    if (!this.#known.has(name)) this.#known.set(name, icewsCountry(name, this.#countries));
    return this.#known.get(name);
  }

  #tell(actor: NamedActor): ActorDraft {
    const affiliated =
      actor.affiliation === undefined ? undefined : this.country(actor.affiliation);
    return (
      this.#asCountry(actor, affiliated) ??
      this.#asInstitution(actor, affiliated) ??
      asIntergovernmental(actor, affiliated) ??
      (this.country(actor.name) ? undefined : asPerson(actor, affiliated)) ??
      asOther(actor, affiliated)
    );
  }

  /**
   * A country has no sectors, or `Region` first and perhaps its people; members of a union have more, and are counted
   * to themselves.
   */
  #asCountry(actor: NamedActor, affiliated: KnownCountry | undefined): ActorDraft | undefined {
    const { name, sectors = '' } = actor;
    const country = this.country(name);
    const isRegion = sectors === '' || /^Region\b/.test(sectors);
    const isItself = affiliated
      ? affiliated === country || affiliated.slug === formerParts.get(country?.slug ?? '')
      : isRegion;
    if (country && isItself) {
      return { kind: 'COUNTRY', name, countryId: country.id, isStateActor: true };
    }
    if (sectors !== 'Region') return undefined;
    // A region that is no country: Africa, or a province of Serbia.
    return { kind: 'ORGANIZATION', name, ...of(affiliated), isStateActor: false };
  }

  /** `Foreign Affairs (France)` is a role or an institution, never a person. */
  #asInstitution(actor: NamedActor, affiliated: KnownCountry | undefined): ActorDraft | undefined {
    const { name, sectors } = actor;
    const parts = suffixOf(name);
    if (!parts) return undefined;
    const country = this.country(parts.suffix) ?? affiliated;
    // Without sectors, brackets may also hold what a person or a party is called besides.
    if (sectors === undefined && !country) return undefined;
    const isOfPeople = namesPeople(parts.role);
    const isBetweenStates = !country && isIntergovernmental(sectors ?? '');
    if (isBetweenStates && !isOfPeople) return intergovernmental(name);
    const isOfState =
      sectors === undefined ? namesStateInstitution(parts.role) : isStateInstitution(sectors);
    return {
      ...organization(name, parts.role, sectors),
      ...of(country),
      isStateActor: isOfState && !isOfPeople,
    };
  }
}

const nobody = /^(?:Unspecified Actor|(?:Arab )?Unidentified State Actor)$/;

/** States, by slug, with the one that dictionaries from before their independence still count them to. */
const formerParts: ReadonlyMap<string, string> = new Map([
  ['kosovo', 'serbia'],
  ['montenegro', 'serbia'],
  ['south-sudan', 'sudan'],
  ['timor-leste', 'indonesia'],
]);

/** Affiliations that are no country, even if one is not known by its name. */
const groups: ReadonlySet<string | undefined> = new Set([
  undefined,
  'International',
  'International Government Organizations',
  'International Militarized Groups',
  'Multi-National Corporations',
  'Non-Governmental Organizations',
]);

/** The organization between states, or a person who works there. */
function asIntergovernmental(
  { name, sectors = '', affiliation }: NamedActor,
  affiliated: KnownCountry | undefined,
): ActorDraft | undefined {
  const isOfState = affiliated !== undefined || !groups.has(affiliation);
  const isCompany = affiliation === 'Multi-National Corporations';
  if (isOfState || isCompany || !isIntergovernmental(`${affiliation ?? ''} ${sectors}`))
    return undefined;
  if (couldBePerson(name)) return { kind: 'PERSON', name, isStateActor: true };
  return intergovernmental(name);
}

function asPerson(
  { name, sectors = '', affiliation }: NamedActor,
  affiliated: KnownCountry | undefined,
): ActorDraft | undefined {
  const isOfCountry = !groups.has(affiliation);
  const isFitting = isPolitical(sectors) && !isEnterprise(sectors) && couldBePerson(name);
  if (!isOfCountry || !isFitting) return undefined;
  return { kind: 'PERSON', name, ...of(affiliated), isStateActor: isStatePerson(sectors) };
}

function asOther(
  { name, sectors = '', affiliation }: NamedActor,
  affiliated: KnownCountry | undefined,
): ActorDraft {
  const isStateActor = isStateInstitution(sectors);
  const isCompany = !affiliated && /\bMultinational Corporation\b/.test(sectors);
  if (isCompany || namesOrganization(name) || affiliation === 'Multi-National Corporations') {
    return { ...organization(name, name, sectors), ...of(affiliated), isStateActor };
  }
  return { kind: 'UNKNOWN', name, ...of(affiliated), isStateActor };
}

function intergovernmental(name: string): ActorDraft {
  return { kind: 'ORGANIZATION', name, organizationKind: 'INTERGOVERNMENTAL', isStateActor: true };
}

function organization(name: string, words: string, sectors: string | undefined) {
  return {
    kind: 'ORGANIZATION',
    name,
    organizationKind: organizationKindOf(words, sectors),
  } as const;
}

function of(country: KnownCountry | undefined): { countryId?: string } {
  return country ? { countryId: country.id } : {};
}
