import { searchKey } from '../../../domain/searchKey.ts';
import { cameoCountry, cameoRegions } from '../../countries/cameoCountries.ts';
import type { CountryDirectory, KnownCountry } from '../../countries/countryDirectory.ts';
import { isNationality } from '../../countries/nationalities.ts';
import type { ActorDraft } from '../../eventDraft.ts';
import { type ActorCells, codesOf, groupOf, rolesOf } from './actorCells.ts';
import type { ActorRole } from './actorRoles.ts';
import { isInstitutionName } from './institutionName.ts';
import type { KnownGroup } from './knownGroups.ts';
import { nameCase } from './nameCase.ts';

/** An actor, and how the row names it where that is another name. */
export interface PrintedActor {
  readonly actor: ActorDraft;
  readonly titleAsPrinted?: string;
}

/** Tells who the actors of GDELT are. Equal actors are one object. */
export class GdeltActors {
  readonly #countries: CountryDirectory;
  readonly #byCells = new Map<string, PrintedActor | undefined>();
  readonly #byText = new Map<string, ActorDraft>();

  constructor(countries: CountryDirectory) {
    this.#countries = countries;
  }

  /** Undefined where the row names nobody. */
  actorOf(cells: ActorCells): PrintedActor | undefined {
    const { code, name, country, group, types, peoples } = cells;
    const key = [code, name, country, group, ...types, ...peoples].join('\t');
    if (!this.#byCells.has(key)) this.#byCells.set(key, this.#tell(cells));
    return this.#byCells.get(key);
  }

  #tell(cells: ActorCells): PrintedActor | undefined {
    const draft = this.#draftOf(cells);
    if (!draft) return undefined;
    const text = JSON.stringify(draft);
    const actor = this.#byText.get(text) ?? draft;
    this.#byText.set(text, actor);
    return this.#isCalled(actor, cells) ? { actor } : { actor, titleAsPrinted: cells.name };
  }

  #draftOf(cells: ActorCells): ActorDraft | undefined {
    const group = groupOf(cells);
    if (group) return groupDraft(group);
    const roles = rolesOf(cells);
    const country = this.#countryOf(cells);
    if (country) return this.#nationalDraft(cells, roles, country);
    const region = cameoRegions.get(cells.country);
    if (region !== undefined) return regionalDraft(cells, roles, region);
    const name = nameCase(cells.name) || labelOf(roles) || cells.code || cells.country;
    return name === '' ? undefined : organization(name, roles);
  }

  /** Kosovo is coded below Serbia, and Palestine sometimes as a group. */
  #countryOf(cells: ActorCells): KnownCountry | undefined {
    const code = codesOf(cells).includes('KSV') ? 'KSV' : cells.country;
    return (
      cameoCountry(code, this.#countries) ??
      (cells.group === 'PSE' ? cameoCountry('PSE', this.#countries) : undefined)
    );
  }

  /**
   * The country, where nothing is coded but the country or its government, whether it is called by its name, its
   * people or one of its cities. Else who acts in it:
   *
   *   UNITED KINGDOM, COP     Police (United Kingdom)
   *   PRIME MINISTER, GOV     Prime Minister (United Kingdom)
   *   MANCHESTER, EDU         Education (Manchester)
   *   ANGELA MERKEL, GOV      Angela Merkel: the person, if the record has her
   */
  #nationalDraft(cells: ActorCells, roles: ActorRole[], country: KnownCountry): ActorDraft {
    const countryId = country.id;
    const isCountryName = cells.name === '' || this.#isNameOf(cells.name, country);
    if (isPlain(cells, roles) || (isCountryName && isGovernment(roles))) {
      return { kind: 'COUNTRY', name: country.name, countryId, isStateActor: true };
    }
    const name = nameCase(cells.name);
    const label = groupLabel(roles);
    if (isCountryName) return { ...organization(`${label} (${country.name})`, roles), countryId };
    if (roles[0] === undefined || isInstitutionName(name)) {
      return { ...organization(`${name} (${country.name})`, roles), countryId };
    }
    if (roles[0].named === 'ITS_PLACE') {
      return { ...organization(`${label} (${name})`, roles), countryId };
    }
    return { ...organization(name, roles), kind: 'UNKNOWN', countryId };
  }

  #isNameOf(text: string, { id, alpha3 }: KnownCountry): boolean {
    return this.#countries.byName(bare(text))?.id === id || isNationality(bare(text), alpha3 ?? '');
  }

  /** Whether what is printed is no other name than that of the actor. */
  #isCalled({ kind, name, countryId = '', externalIds }: ActorDraft, cells: ActorCells): boolean {
    const printed = bare(cells.name);
    if (printed === '') return true;
    const country = this.#countries.byId(countryId);
    if (country && this.#isNameOf(printed, country)) return true;
    if (kind !== 'COUNTRY' && searchKey(name).includes(searchKey(printed))) return true;
    return isNationality(printed, externalIds?.cameo ?? '');
  }
}

const bare = (text: string): string => text.replace(/^THE /i, '');

function organization(name: string, roles: readonly ActorRole[]): ActorDraft {
  return {
    kind: 'ORGANIZATION',
    name,
    organizationKind: roles[0]?.kind ?? 'OTHER',
    isStateActor: isStateActor(roles),
  };
}

function groupDraft({ code, name, kind }: KnownGroup): ActorDraft {
  return {
    kind: 'ORGANIZATION',
    name,
    organizationKind: kind,
    externalIds: { cameo: code },
    isStateActor: kind === 'INTERGOVERNMENTAL',
  };
}

/** `EUROPEAN` of `EUR` is Europe, which acts as if it were an organization; as `EDU`, its schools. */
function regionalDraft(cells: ActorCells, roles: ActorRole[], region: string): ActorDraft {
  const { name, country } = cells;
  const isRegionName =
    name === '' || searchKey(name) === searchKey(region) || isNationality(name, country);
  if (!isRegionName) return organization(nameCase(name), roles);
  if (!isPlain(cells, roles)) return organization(`${groupLabel(roles)} (${region})`, roles);
  return { ...organization(region, roles), externalIds: { cameo: country } };
}

/** Whether nothing is coded but where the actor is from. */
const isPlain = ({ peoples }: ActorCells, roles: readonly ActorRole[]): boolean =>
  roles.length === 0 && peoples.every((people) => people === '');

const labelOf = (roles: readonly ActorRole[]): string =>
  roles.map(({ label }) => label).join(' / ');

/** Who has no role is here for an ethnic group or a religion. */
const groupLabel = (roles: readonly ActorRole[]): string =>
  labelOf(roles) || 'Ethnic or Religious Group';

/** To be of the elite says how high another role is. */
const isMain = ({ label }: ActorRole): boolean => label !== 'Elites';

const isGovernment = (roles: readonly ActorRole[]): boolean => {
  const main = roles.filter(isMain);
  return main.length === 1 && main[0]?.label === 'Government';
};

const isStateActor = (roles: readonly ActorRole[]): boolean =>
  roles.find(isMain)?.isStateActor ?? false;
