// cspell:ignore Vojvodina Karunanidhi Ejemplo Găgăuzia Govt Awami Malvinas
import { readFileSync } from 'node:fs';
import { ActorClassifier } from '../../../src/imports/actors/actorClassifier.ts';
import type { NamedActor } from '../../../src/imports/actors/namedActor.ts';
import { suffixOf } from '../../../src/imports/actors/suffixOf.ts';
import type { ActorDraft } from '../../../src/imports/eventDraft.ts';
import { SectorTable } from '../../../src/imports/formats/tkg/sectorTable.ts';
import type { CountryDirectory } from '../../../src/imports/countries/countryDirectory.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { describeRealFile } from '../../support/sharedData.ts';
import { textFile } from '../../support/textFile.ts';

let countries: CountryDirectory;
let actors: ActorClassifier;
beforeAll(async () => {
  ({ countries } = await seededFormatContext());
  actors = new ActorClassifier(countries);
});

/** `ORGANIZATION MINISTRY of France, state actor`: what an actor was told to be. */
function inWords(actor: NamedActor): string {
  const draft = actors.classify(actor);
  if (!draft) return 'nobody';
  const { kind, organizationKind, countryId, isStateActor } = draft;
  const country = countryId === undefined ? undefined : countries.byId(countryId)?.name;
  const what = [kind, organizationKind, country && `of ${country}`];
  return what.filter(Boolean).join(' ') + (isStateActor ? ', state actor' : '');
}

const named = (name: string, sectors?: string, affiliation?: string): NamedActor => ({
  name,
  sectors,
  affiliation,
});

describe('an actor of ICEWS', () => {
  it.each([
    ['a name without sectors', 'China', '', 'China', 'China'],
    ['the sector Region', 'North Korea', 'Region', undefined, 'North Korea'],
    ['another spelling in the column', 'Russia', '', 'Russian Federation', 'Russia'],
    [
      'what its union adds',
      'Italy',
      'Region Regional Diplomatic IGOs International Government Organization',
      'Italy',
      'Italy',
    ],
    ['a name turned round', 'Palestinian Territory, Occupied', 'Region', undefined, 'Palestine'],
    ['a name of ICEWS alone', 'Congo', 'Region', undefined, 'Congo (Brazzaville)'],
    ['a sector of its people', 'Fiji', 'Region Fiji International Ethnic', undefined, 'Fiji'],
    ['what it was part of', 'South Sudan', 'Provincial Government Local', 'Sudan', 'South Sudan'],
  ])('is a country by %s', (_, name, sectors, affiliation, country) => {
    expect(inWords(named(name, sectors, affiliation))).toBe(`COUNTRY of ${country}, state actor`);
  });

  it.each([
    ['Africa', undefined, 'ORGANIZATION'],
    ['Vojvodina', 'Serbia', 'ORGANIZATION of Serbia'],
  ])('is an organization where it is the region %s', (name, affiliation, expected) => {
    expect(inWords(named(name, 'Region', affiliation))).toBe(expected);
  });

  it('is no person where it bears a country’s name', () => {
    expect(inWords(named('New Zealand', 'Executive,Government', 'France'))).toBe(
      'UNKNOWN of France, state actor',
    );
  });

  it('is a company where its sectors have a person’s words', () => {
    const sectors = 'Business Multinational Corporation International Government Organization';
    expect(inWords(named('Ejemplo S.A.', sectors, 'Multi-National Corporations'))).toBe(
      'ORGANIZATION COMPANY',
    );
  });

  it('is no country where it only bears a country’s name', () => {
    expect(inWords(named('Georgia', 'Executive,Government', 'United States'))).toBe(
      'UNKNOWN of United States, state actor',
    );
  });

  it.each([
    ['Foreign Affairs (France)', 'Executive,Foreign Ministry,Government', 'MINISTRY', true],
    ['Military (Myanmar)', 'Military Government', 'MILITARY', true],
    ['Lawmaker (Japan)', 'Legislative / Parliamentary Government', 'LEGISLATURE', true],
    ['Head of Government (India)', 'Executive Office Executive Government', 'GOVERNMENT', true],
    ['Police (India)', 'Police Government', 'OTHER', false],
    ['Citizen (India)', 'General Population / Civilian / Social,Social', 'OTHER', false],
    ['Protester (Israel)', 'Dissident,Protestors / Popular Opposition / Mobs', 'OTHER', false],
    ['Newspaper (Mexico)', 'Social Media', 'PRESS', false],
    ['Business (Egypt)', 'Business Social', 'COMPANY', false],
    ['Party Member (Japan)', 'Parties', 'PARTY', false],
    ['Civic Group (Kenya)', 'Nongovernmental Organizations / Activists', 'NON_GOVERNMENTAL', false],
    ['State Media (Iran)', 'Executive State Media Government', 'PRESS', false],
  ])('is an institution, never a person, as %s', (name, sectors, kind, isStateActor) => {
    const country = suffixOf(name)?.suffix ?? '';
    expect(inWords(named(name, sectors))).toBe(
      `ORGANIZATION ${kind} of ${country}${isStateActor ? ', state actor' : ''}`,
    );
  });

  it('has the country of its column where the brackets hold none', () => {
    expect(inWords(named('Militia (Hezbollah)', 'Dissident,Shia', 'Lebanon'))).toBe(
      'ORGANIZATION OTHER of Lebanon',
    );
  });

  it('has no country where the column names none that is known', () => {
    expect(inWords(named('Ministry (Atlantis)', 'Government', 'Atlantis'))).toBe(
      'ORGANIZATION MINISTRY, state actor',
    );
  });

  it.each([
    ['United Nations', 'Global International Government Organization', 'International'],
    ['European Union', 'International Government Organization,Regional', undefined],
    ['Secretariat (Arab League)', 'International Government Organization', undefined],
    ['World Bank', 'Global', 'International Government Organizations'],
  ])('is an organization between states as %s', (name, sectors, affiliation) => {
    expect(inWords(named(name, sectors, affiliation))).toBe(
      'ORGANIZATION INTERGOVERNMENTAL, state actor',
    );
  });

  it('is a person where a person works for such an organization', () => {
    expect(inWords(named('Ada Example', 'International Government Organization'))).toBe(
      'PERSON, state actor',
    );
  });

  it('is no organization between states where it is of a member', () => {
    expect(
      inWords(named('The Example Times', 'International Government Organization,Media', 'France')),
    ).toBe('ORGANIZATION PRESS of France');
  });

  it.each([
    ['Executive,Executive Office,Government', true],
    ['Legislative / Parliamentary,Parties', true],
    ['Elite', true],
    ['Executive Foreign Ministry Government Social Media', true],
    ['Parties,Opposition Major Party (Out Of Government)', false],
  ])('is a person with the sectors %s', (sectors, isStateActor) => {
    expect(inWords(named('Ada Example', sectors, 'South Korea'))).toBe(
      `PERSON of South Korea${isStateActor ? ', state actor' : ''}`,
    );
  });

  it.each([
    ['Federal Bank', 'Executive,Government', 'ORGANIZATION GOVERNMENT of Germany, state actor'],
    [
      'Example Armed Forces',
      'Military,Government',
      'ORGANIZATION MILITARY of Germany, state actor',
    ],
    ['Example National Party', 'Parties', 'ORGANIZATION PARTY of Germany'],
    ['USS Example', 'Navy Military Government', 'ORGANIZATION MILITARY of Germany, state actor'],
  ])('is an organization by its words as %s', (name, sectors, expected) => {
    expect(inWords(named(name, sectors, 'Germany'))).toBe(expected);
  });

  it.each([
    ['of one word', 'Karunanidhi', 'Elite Government', 'India', 'UNKNOWN of India, state actor'],
    ['without sectors', 'Ada Example', '', 'Canada', 'UNKNOWN of Canada'],
    ['outside politics', 'Ada Example', 'Business Social', 'China', 'UNKNOWN of China'],
    ['of no country', 'Ada Example', 'Muslim', undefined, 'UNKNOWN'],
    ['of the media', 'El Ejemplo', 'State Media Government', 'Cuba', 'UNKNOWN of Cuba'],
  ])('stays unknown where it is %s', (_, name, sectors, affiliation, expected) => {
    expect(inWords(named(name, sectors, affiliation))).toBe(expected);
  });

  it.each(['Unspecified Actor', 'Unidentified State Actor', 'Arab Unidentified State Actor'])(
    'is nobody as %s',
    (name) => expect(inWords(named(name, 'Region'))).toBe('nobody'),
  );

  it('is one object whenever it is named', () => {
    const actor = named('Foreign Affairs (France)', 'Government', 'France');
    expect(actors.classify({ ...actor })).toBe(actors.classify(actor));
  });
});

describe('an actor without any sectors', () => {
  it.each([
    ['China', 'COUNTRY of China, state actor'],
    ['Foreign Affairs (Russia)', 'ORGANIZATION MINISTRY of Russia, state actor'],
    ['Citizen (India)', 'ORGANIZATION OTHER of India'],
    ['Presidential Candidate (Kenya)', 'ORGANIZATION OTHER of Kenya'],
    ['Militant (Taliban)', 'UNKNOWN'],
    ['Ada Example', 'UNKNOWN'],
    ['Example Council', 'ORGANIZATION OTHER'],
  ])('is told by its name alone: %s', (name, expected) => {
    expect(inWords({ name })).toBe(expected);
  });
});

describe('suffixOf', () => {
  it.each([
    ['Foreign Affairs (France)', 'Foreign Affairs', 'France'],
    ['Citizen (Holy See (Vatican City State))', 'Citizen', 'Holy See (Vatican City State)'],
    ['Member of Legislative (Govt) (Nigeria)', 'Member of Legislative (Govt)', 'Nigeria'],
  ])('takes %s apart', (name, role, suffix) => {
    expect(suffixOf(name)).toEqual({ role, suffix });
  });

  it.each(['France', "Awami (People's) League", 'France)', '(France)'])(
    'finds nothing at the end of %s',
    (name) => expect(suffixOf(name)).toBeUndefined(),
  );
});

describeRealFile('icews18/ent2sec.txt', (path) => {
  let told: { name: string; sectors: string; draft: ActorDraft | undefined }[];
  beforeAll(async () => {
    const text = readFileSync(path, 'utf8');
    const table = await SectorTable.load(textFile('', 'test.txt', { 'ent2sec.txt': text }));
    told = text
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', sectors = ''] = line.split('\t');
        return { name, sectors, draft: actors.classify(table.actorOf(name)) };
      });
  });

  /** How many of the actors are told to be of each kind. */
  const kinds = (chosen: typeof told) => {
    const counts: Record<string, number> = {};
    for (const { draft } of chosen) {
      const kind = draft?.kind ?? 'NOBODY';
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  };

  it('has countries, and no other regions than these', () => {
    const regions = told.filter(({ sectors }) => sectors === 'Region');
    const others = regions.filter(({ draft }) => draft?.kind !== 'COUNTRY');
    expect([regions.length, others.map(({ name }) => name)]).toEqual([
      208,
      [
        'Middle East',
        'North America',
        'Găgăuzia',
        'Southeast Asia',
        'Unidentified State Actor',
        'Africa',
        'South Asia',
        'International',
        'Latin America',
        'Caribbean',
        'Arab Unidentified State Actor',
        'Persian Gulf',
      ],
    ]);
  });

  it('has no person among what has brackets at its end', () => {
    // Two are countries: the Falkland Islands (Malvinas) and the Holy See (Vatican City State).
    expect(kinds(told.filter(({ name }) => name.endsWith(')')))).toEqual({
      ORGANIZATION: 14_888,
      COUNTRY: 2,
    });
  });

  it('has 151 organizations between states, with those who work there', () => {
    const between = told.filter(({ sectors }) =>
      sectors.startsWith('International Government Organizations'),
    );
    expect(kinds(between)).toEqual({ ORGANIZATION: 121, PERSON: 30 });
  });

  it('has thousands of persons, and few of whom nothing is known', () => {
    const others = told.filter(({ name }) => !name.endsWith(')'));
    const { PERSON = 0, UNKNOWN = 0 } = kinds(others);
    expect([PERSON > 4_800, UNKNOWN < 1_200]).toEqual([true, true]);
  });
});
