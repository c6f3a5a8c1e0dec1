// cspell:ignoreRegExp /'[^']*[|][^']*'/
// cspell:ignore IGOUNODEVWBK Minist Aoun Ruritania Sahel Likud LIKUD MINIST
import type { ActorDraft } from '../../../src/imports/eventDraft.ts';
import { knownGroups } from '../../../src/imports/formats/gdelt/knownGroups.ts';
import { nameCase } from '../../../src/imports/formats/gdelt/nameCase.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { GdeltReader } from '../../support/gdeltReader.ts';

let gdelt: GdeltReader;
let countryName: (id: string) => string | undefined;
beforeAll(async () => {
  const context = await seededFormatContext();
  gdelt = new GdeltReader(context);
  countryName = (id) => context.countries.byId(id)?.name;
});

/** What the columns of the first actor say, the code first: `GBRCOP|UNITED KINGDOM|GBR|||COP`. */
async function partyOf(cells: string) {
  const [code, name, country, group, people, ...types] = cells.split('|');
  const [type1 = '', type2 = ''] = types;
  const draft = await gdelt.draftOf({
    ...{ Actor1Code: code ?? '', Actor1Name: name ?? '', Actor1CountryCode: country ?? '' },
    ...{ Actor1KnownGroupCode: group ?? '', Actor1EthnicCode: people ?? '' },
    ...{ Actor1Type1Code: type1, Actor1Type2Code: type2 },
  });
  const [party] = draft.parties;
  if (!party) throw new Error('The row has no party.');
  return party;
}

/** `ORGANIZATION Police (Ghana) of Ghana, OTHER` */
function inWords({ kind, name, countryId, organizationKind, isStateActor }: ActorDraft): string {
  return [
    `${kind} ${name}`,
    countryId !== undefined && kind !== 'COUNTRY' ? ` of ${countryName(countryId)}` : '',
    organizationKind ? `, ${organizationKind}` : '',
    isStateActor ? ', state' : '',
  ].join('');
}

describe('an actor of GDELT', () => {
  it.each([
    // A country, by its name, its people, its government or one of its places.
    ['USA|UNITED STATES|USA', 'COUNTRY United States, state'],
    ['USAGOV|THE US|USA|||GOV', 'COUNTRY United States, state'],
    ['GBRGOV|BRITISH|GBR|||GOV', 'COUNTRY United Kingdom, state'],
    ['JPNELIGOV|JAPAN|JPN|||ELI|GOV', 'COUNTRY Japan, state'],
    ['AUS|VICTORIA|AUS', 'COUNTRY Australia, state'],
    ['ROM|ROMANIA|ROM', 'COUNTRY Romania, state'],
    ['KOR||KOR', 'COUNTRY South Korea, state'],
    ['SRBKSV|KOSOVO|SRB', 'COUNTRY Kosovo, state'],
    ['PSE|PALESTINE||PSE', 'COUNTRY Palestine, state'],

    // Somebody of a country, who is not named.
    [
      'GBRCOP|UNITED KINGDOM|GBR|||COP',
      'ORGANIZATION Police (United Kingdom) of United Kingdom, OTHER',
    ],
    ['CHNMIL|CHINESE|CHN|||MIL', 'ORGANIZATION Military (China) of China, MILITARY, state'],
    [
      'USALEG|AMERICAN|USA|||LEG',
      'ORGANIZATION Legislature (United States) of United States, LEGISLATURE, state',
    ],
    [
      'MMRGOVMIL|MYANMAR|MMR|||GOV|MIL',
      'ORGANIZATION Government / Military (Myanmar) of Myanmar, GOVERNMENT, state',
    ],
    [
      'USAELI|UNITED STATES|USA|||ELI',
      'ORGANIZATION Elites (United States) of United States, OTHER',
    ],
    ['KENREL|KENYA|KEN', 'ORGANIZATION Religion (Kenya) of Kenya, OTHER'],
    ['IRQkur|KURD|IRQ||kur', 'ORGANIZATION Kurd (Iraq) of Iraq, OTHER'],
    ['IRQkur|IRAQI|IRQ||kur', 'ORGANIZATION Ethnic or Religious Group (Iraq) of Iraq, OTHER'],

    // Somebody of a part of a country.
    ['USACOP|DALLAS|USA|||COP', 'ORGANIZATION Police (Dallas) of United States, OTHER'],
    [
      'CANJUD|NOVA SCOTIA|CAN|||JUD',
      'ORGANIZATION Judiciary (Nova Scotia) of Canada, OTHER, state',
    ],

    // An office or a body.
    [
      'AUSGOV|PRIME MINISTER|AUS|||GOV',
      'ORGANIZATION Prime Minister (Australia) of Australia, GOVERNMENT, state',
    ],
    [
      'USAJUD|SUPREME COURT|USA|||JUD',
      'ORGANIZATION Supreme Court (United States) of United States, OTHER, state',
    ],
    [
      'GBRGOV|FOREIGN MINIST|GBR|||GOV',
      'ORGANIZATION Foreign Minist (United Kingdom) of United Kingdom, GOVERNMENT, state',
    ],

    // A name, of a person or an organization.
    ['DEUGOV|ANGELA MERKEL|DEU|||GOV', 'UNKNOWN Angela Merkel of Germany, GOVERNMENT, state'],
    ['JPNELIGOV|SHINZO ABE|JPN|||ELI|GOV', 'UNKNOWN Shinzo Abe of Japan, OTHER, state'],
    ['LBNELI|MICHEL AOUN|LBN|||ELI', 'UNKNOWN Michel Aoun of Lebanon, OTHER'],
    ['MNCKOR|SAMSUNG|KOR|||MNC', 'UNKNOWN Samsung of South Korea, COMPANY'],
    ['USAMED|STEPHEN KING|USA|||MED', 'UNKNOWN Stephen King of United States, PRESS'],
    ['ISRGOVLKD|MOSHE EXAMPLE|ISR|LKD||GOV', 'UNKNOWN Moshe Example of Israel, GOVERNMENT, state'],

    // A known group.
    ['IGOEUREEC|THE EU|EUR|EEC||IGO', 'ORGANIZATION European Union, INTERGOVERNMENTAL, state'],
    ['IGOUNODEVWBK|WORLD BANK||UNO||IGO|DEV', 'ORGANIZATION World Bank, INTERGOVERNMENTAL, state'],
    ['IGOAFRAFU|THE AU|AFR|||IGO', 'ORGANIZATION African Union, INTERGOVERNMENTAL, state'],
    ['NGOHLHIRC|RED CROSS||IRC||NGO|HLH', 'ORGANIZATION Red Cross, NON_GOVERNMENTAL'],
    ['AFGINSTAL|TALIBAN|AFG|TAL||INS', 'ORGANIZATION Taliban, OTHER'],
    ['PSEREB|HAMAS|PSE|||REB', 'ORGANIZATION Hamas, OTHER'],
    ['ISRGOVLKD|LIKUD|ISR|LKD||GOV', 'ORGANIZATION Likud, PARTY'],

    // A region.
    ['EUR|EUROPEAN|EUR', 'ORGANIZATION Europe, OTHER'],
    ['EUREDU|EUROPEAN|EUR|||EDU', 'ORGANIZATION Education (Europe), OTHER'],
    ['EURkur|EUROPEAN|EUR||kur', 'ORGANIZATION Ethnic or Religious Group (Europe), OTHER'],
    ['AFR|SAHEL|AFR', 'ORGANIZATION Sahel, OTHER'],

    // Nobody's in particular.
    ['GOV|PRESIDENT||||GOV', 'ORGANIZATION President, GOVERNMENT, state'],
    ['COP|POLICE||||COP', 'ORGANIZATION Police, OTHER'],
    ['REB|REBEL||||REB', 'ORGANIZATION Rebel, OTHER'],
    ['PTY|POLITICIAN|', 'ORGANIZATION Politician, PARTY'],
    ['CHR|CHRISTIAN|', 'ORGANIZATION Christian, OTHER'],
    ['kur|KURD|||kur', 'ORGANIZATION Kurd, OTHER'],
    ['MIL|||||MIL', 'ORGANIZATION Military, MILITARY, state'],
    ['ZZZ|RURITANIA|ZZZ', 'ORGANIZATION Ruritania, OTHER'],
    ['ZZZ||ZZZ', 'ORGANIZATION ZZZ, OTHER'],
    ['|SOMEBODY', 'ORGANIZATION Somebody, OTHER'],
  ])('with the cells %s is %s', async (cells, words) => {
    expect(inWords((await partyOf(cells)).actor)).toBe(words);
  });

  it('is found by its code in CAMEO', async () => {
    const { actor } = await partyOf('IGOEUREEC|THE EU|EUR|EEC||IGO');
    expect(actor.externalIds).toEqual({ cameo: 'EEC' });
  });

  it.each([
    ['AUS|VICTORIA|AUS', 'VICTORIA'],
    ['IGOEUREEC|EUROPEAN PARLIAMENT|EUR|EEC||IGO', 'EUROPEAN PARLIAMENT'],
    ['GBR|BRITISH|GBR', undefined],
    ['GBR|BRITAIN|GBR', undefined],
    ['NLD|THE NETHERLANDS|NLD', undefined],
    ['TUR|TURKEY|TUR', undefined],
    ['EUR|EUROPEAN|EUR', undefined],
    ['GBRCOP|BRITISH|GBR|||COP', undefined],
    ['DEUGOV|ANGELA MERKEL|DEU|||GOV', undefined],
    ['USA||USA', undefined],
  ])('with the cells %s is printed as %s', async (cells, title) => {
    expect((await partyOf(cells)).titleAsPrinted).toBe(title);
  });

  it('is one object whatever it is called', async () => {
    const visit = (name: string) => ({ Actor1Name: name });
    const drafts = await gdelt.draftsOf([visit('GERMANY'), visit('GERMAN'), visit('BERLIN')]);
    expect(new Set(drafts.map(({ parties }) => parties[0]?.actor)).size).toBe(1);
  });
});

describe('the known groups', () => {
  it('have a name each', () => {
    const names = [...knownGroups.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('nameCase', () => {
  it.each([
    ['MINIST OF FINANCE', 'Minist of Finance'],
    ['THE WHITE HOUSE', 'The White House'],
    ['NASA', 'NASA'],
    ['BBC', 'BBC'],
    ['DR CONGO', 'Dr Congo'],
    ["CHILDREN'S FUND", "Children's Fund"],
    ['GUINEA-BISSAU', 'Guinea-Bissau'],
    ['ÉMILE ZOLA', 'Émile Zola'],
    ['Xi Jinping', 'Xi Jinping'],
    ['', ''],
  ])('writes %s as %s', (printed, name) => expect(nameCase(printed)).toBe(name));
});
