import { searchKey } from '../../domain/searchKey.ts';

/**
 * Whether English calls the people or the things of a country so: `BRITISH` for `GBR`. Only for a country that is
 * known already: `Korean`, `Congolese` and `Guinean` are said of several. Also for the regions of CAMEO.
 */
export function isNationality(text: string, alpha3: string): boolean {
  return keysByCode.get(alpha3)?.has(searchKey(text)) ?? false;
}

/** By ISO 3166-1 alpha-3, or CAMEO's code of a region. Short forms that data sets use stand here as well. */
/* cspell:disable */
const nationalities = `
AFG Afghan, Afghani
ALB Albanian
DZA Algerian
AND Andorran
AGO Angolan
ATG Antiguan
ARG Argentine, Argentinian, Argentinean
ARM Armenian
AUS Australian, Aussie
AUT Austrian
AZE Azerbaijani, Azeri
BHS Bahamian
BHR Bahraini
BGD Bangladeshi
BRB Barbadian
BLR Belarusian, Belarussian, Byelorussian
BEL Belgian
BLZ Belizean
BEN Beninese
BMU Bermudian
BTN Bhutanese
BOL Bolivian
BIH Bosnian, Bosnia, Herzegovinian
BWA Botswanan, Motswana, Batswana
BRA Brazilian
BRN Bruneian
BGR Bulgarian
BFA Burkinabe, Burkinabé
BDI Burundian
KHM Cambodian, Khmer
CMR Cameroonian
CAN Canadian
CPV Cape Verdean
CAF Central African
TCD Chadian
CHL Chilean
CHN Chinese
COL Colombian
COM Comoran, Comorian
COD Congolese
COG Congolese
CRI Costa Rican
CIV Ivorian, Ivoirian
HRV Croatian, Croat
CUB Cuban
CYP Cypriot, Greek Cypriot
CZE Czech
DNK Danish, Dane
DJI Djiboutian
DMA Dominican
DOM Dominican
TLS Timorese, East Timorese
ECU Ecuadorian, Ecuadorean
EGY Egyptian
SLV Salvadoran, Salvadorean
GNQ Equatorial Guinean, Equatoguinean
ERI Eritrean
EST Estonian
ETH Ethiopian
FRO Faroese
FJI Fijian
FIN Finnish, Finn
FRA French, Frenchman
GAB Gabonese
GMB Gambian
GEO Georgian
DEU German
GHA Ghanaian
GRC Greek
GRL Greenlandic, Greenlander
GRD Grenadian
GTM Guatemalan
GIN Guinean
GUY Guyanese
HTI Haitian
HND Honduran
HKG Hongkonger, Hong Konger
HUN Hungarian
ISL Icelandic, Icelander
IND Indian, Hindustan
IDN Indonesian
IRN Iranian, Persian
IRQ Iraqi
IRL Irish, Irishman
ISR Israeli
ITA Italian
JAM Jamaican
JPN Japanese
JOR Jordanian
KAZ Kazakh, Kazakhstani, Kazak
KEN Kenyan
XKX Kosovar, Kosovan
KWT Kuwaiti
KGZ Kyrgyz, Kirghiz, Kyrgyzstani
LAO Lao, Laotian
LVA Latvian
LBN Lebanese
LSO Basotho, Lesothan
LBR Liberian
LBY Libyan
LIE Liechtensteiner
LTU Lithuanian
LUX Luxembourger, Luxembourgish
MKD Macedonian, North Macedonian
MDG Malagasy, Madagascan
MWI Malawian
MYS Malaysian
MDV Maldivian
MLI Malian
MLT Maltese
MHL Marshallese
MRT Mauritanian
MUS Mauritian
MEX Mexican
FSM Micronesian
MDA Moldovan, Moldavian
MCO Monegasque, Monégasque, Monacan
MNG Mongolian, Mongol
MNE Montenegrin
MAR Moroccan
MOZ Mozambican
MMR Burmese, Myanmarese
NAM Namibian
NRU Nauruan
NPL Nepalese, Nepali
NLD Dutch, Netherland, Dutchman
NZL New Zealander, Kiwi
NIC Nicaraguan
NER Nigerien
NGA Nigerian
PRK North Korean, Korean
NOR Norwegian
PSE Palestinian
OMN Omani
PAK Pakistani
PLW Palauan
PAN Panamanian
PNG Papuan, Papua New Guinean
PRY Paraguayan
PER Peruvian
PHL Filipino, Philippine
POL Polish, Pole
PRT Portuguese
PRI Puerto Rican
QAT Qatari
ROU Romanian, Rumanian
RUS Russian
RWA Rwandan
WSM Samoan
SAU Saudi, Saudi Arabian
SEN Senegalese
SRB Serbian, Serb
SYC Seychellois
SLE Sierra Leonean
SGP Singaporean
SVK Slovak, Slovakian
SVN Slovene, Slovenian
SLB Solomon Islander
SOM Somali, Somalian
ZAF South African
KOR South Korean, Korean
SSD South Sudanese
ESP Spanish, Spaniard
LKA Sri Lankan
SDN Sudanese
SUR Surinamese
SWZ Swazi
SWE Swedish, Swede
CHE Swiss
SYR Syrian
TWN Taiwanese
TJK Tajik, Tajikistani
TZA Tanzanian
THA Thai
TGO Togolese
TON Tongan
TTO Trinidadian, Tobagonian
TUN Tunisian
TUR Turkish, Turk
TKM Turkmen
UGA Ugandan
UKR Ukrainian
ARE Emirati
GBR British, Briton
USA American, United State
URY Uruguayan
UZB Uzbek, Uzbekistani
VUT Ni-Vanuatu
VAT Vatican, Holy See
VEN Venezuelan
VNM Vietnamese
ESH Sahrawi
YEM Yemeni, Yemenite
ZMB Zambian
ZWE Zimbabwean
CSK Czechoslovak, Czechoslovakian
DDR East German
SUN Soviet
YUG Yugoslav, Yugoslavian

AFR African
ASA Asian
BLK Balkan
CAS Central Asian
CEU Central European
CFR Central African
CRB Caribbean
EAF East African, East Africa
EEU Eastern European, East European
EUR European
LAM Latin American
MDT Mediterranean
MEA Middle Eastern, Mideast
NAF North African
NMR North American
SAF Southern African
SAM South American
SAS South Asian
SCN Scandinavian
SEA Southeast Asian
WAF West African
WST Western, West
`;
/* cspell:enable */

const keysByCode: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  nationalities
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, 3), new Set(line.slice(4).split(',').map(searchKey))]),
);
