import { searchKey } from '../../../domain/searchKey.ts';
import type { OrganizationKind } from '../../../generated/database.ts';

/** An organization that CAMEO has a code of its own for. */
export interface KnownGroup {
  readonly code: string;
  readonly name: string;
  readonly kind: OrganizationKind;
}

/*
 * From CAMEO's list of known groups and its dictionaries. Names are in the spelling that other coded data use, so
 * that one organization stays one; what the list takes together, as `CEM` does, stays together.
 */
/* cspell:disable */
const intergovernmental = `
ABD Arab Bank for Economic Development in Africa
ACC Arab Cooperation Council
ADB Asian Development Bank
AEU Council of Arab Economic Unity
AFB African Development Bank
AFU African Union
AMF Arab Monetary Fund
AMU Arab Maghreb Union
APE Organization of Arab Petroleum Exporting Countries
ARL Arab League
ASN Association of Southeast Asian Nations
ATD Eastern and Southern African Trade and Development Bank
BCA Bank of Central African States
BIS Bank for International Settlements
CEM Common Market for Eastern and Southern Africa or Monetary and Economic Community of Central Africa
CFA Franc Zone Financial Community of Africa
CIS Commonwealth of Independent States
COE Council of Europe
CPA Cocoa Producers' Alliance
CPC Association of Coffee Producing Countries
CSS Community of Sahel-Saharan States
CWN Commonwealth of Nations
EAC East African Community
EBR European Bank for Reconstruction and Development
ECA Economic Community of Central African States
EEC European Union
EFT European Free Trade Association
FAO Food and Agriculture Organization of the United Nations
GCC Gulf Cooperation Council
GOE Group of Eight
GOS Group of Seven
GSS Group of 77
HCH Office of the United Nations High Commissioner for Human Rights
HCR Office of the United Nations High Commissioner for Refugees
IAC Inter-African Coffee Organization
IAD Intergovernmental Authority on Development
IAE International Atomic Energy Agency
ICC International Criminal Court
ICJ International Court of Justice
ICO International Cocoa Organization
IDB Islamic Development Bank
IGC International Grains Council
ILO International Labor Organization
IMF International Monetary Fund
IOM International Organization for Migration
IPU Inter-Parliamentary Union
ITP Interpol
KID United Nations Children's Fund
NAT North Atlantic Treaty Organization
NEP New Partnership for Africa's Development
NON Non-Aligned Movement
OAS Organization of American States
OAU Organization of African Unity
OIC Organisation of Islamic Cooperation
OPC Organization of Petroleum Exporting Countries
PAP Pan African Parliament
PRC Paris Club
SAA South Asian Association for Regional Cooperation
SAD Southern African Development Community
SCE Organization for Security and Cooperation in Europe
SOT Southeast Asia Treaty Organization
UEM Economic and Monetary Union of West Africa
UNO United Nations
WAD West African Development Bank
WAM West Africa Monetary and Economic Union
WAS Economic Community of West African States
WBK World Bank
WCT International War Crimes Tribunals
WEU Western European Union
WFP World Food Program
WHO World Health Organization
WTO World Trade Organization
`;

const nonGovernmental = `
AMN Amnesty International
CRC International Federation of Red Cross and Red Crescent Societies
FID International Federation of Human Rights
GRP Greenpeace
HRW Human Rights Watch
ICG International Crisis Group
IHF International Helsinki Federation for Human Rights
IRC Red Cross
JUR International Commission of Jurists
MSF Doctors Without Borders
RCR Red Crescent
WEF World Economic Forum
XFM Oxfam
`;

const parties = `
BTH Ba'ath Party
ENN Ennahda Movement
FLN National Liberation Front
FTA Fatah
IAF Islamic Action Front
KDP Kurdistan Democratic Party
LBA Labor Party (Israel)
LKD Likud
MRZ Meretz
MSP Movement of Society for Peace
RND Democratic National Rally
SHA Shas
`;

const others = `
AAM Al Aqsa Martyrs Brigade
ALQ Al Qaeda
AML Amal Movement
ANO Abu Nidal Organization
ASL South Lebanon Army
DFL Democratic Front for the Liberation of Palestine
FIS Islamic Salvation Army
GIA Armed Islamic Group
GSP Salafist Group for Preaching and Combat
HEZ Hezbollah
HIP Heavily Indebted Poor Countries
HMS Hamas
ISJ Palestinian Islamic Jihad
MBR Muslim Brotherhood
PFL Popular Front for the Liberation of Palestine
PLF Palestine Liberation Front
PLO Palestine Liberation Organization
PLS Polisario Front
PMD People's Mujahedin of Iran
TAL Taliban
`;
/* cspell:enable */

/** By the code in CAMEO. Its list also has `PSE`, a country, and `CMN`, which is said of all communists. */
export const knownGroups: ReadonlyMap<string, KnownGroup> = new Map(
  [
    ...groups(intergovernmental, 'INTERGOVERNMENTAL'),
    ...groups(nonGovernmental, 'NON_GOVERNMENTAL'),
    ...groups(parties, 'PARTY'),
    ...groups(others, 'OTHER'),
  ].map((group) => [group.code, group]),
);

/** The group that is called so, without regard to case and punctuation. */
export function groupByName(name: string): KnownGroup | undefined {
  return byName.get(searchKey(name));
}

const byName: ReadonlyMap<string, KnownGroup> = new Map(
  Array.from(knownGroups.values(), (group) => [searchKey(group.name), group]),
);

function groups(lines: string, kind: OrganizationKind): KnownGroup[] {
  return Array.from(lines.matchAll(/^(\w{3}) (.+)$/gm), ([, code = '', name = '']) => ({
    code,
    name,
    kind,
  }));
}
