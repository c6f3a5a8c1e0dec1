import type { CountryDirectory, KnownCountry } from './countryDirectory.ts';

/**
 * The country that a FIPS 10-4 code stands for, which GDELT uses for places; undefined for waters, disputed islands
 * and codes that are not listed. Dozens of these codes are the ISO code of another country: `CH` is China, `AU` is
 * Austria, `KN` is North Korea.
 */
export function fipsCountry(code: string, countries: CountryDirectory): KnownCountry | undefined {
  const alpha3 = alpha3OfFips.get(code);
  return alpha3 === undefined ? undefined : countries.byAlpha3(alpha3);
}

// cspell:ignore Paracel Spratly Etorofu Habomai Kunashiri Shikotan

/** Codes of the standard that stand for no country: seas, and islands that several countries claim. */
export const fipsWithoutCountry: ReadonlyMap<string, string> = new Map([
  ['NM', 'No Man’s Land'],
  ['OS', 'Oceans'],
  ['PF', 'Paracel Islands'],
  ['PG', 'Spratly Islands'],
  ['PJ', 'Etorofu, Habomai, Kunashiri and Shikotan'],
  ['UF', 'Undersea features'],
]);

/* cspell:disable */
const countries = `
  AA ABW  AC ATG  AE ARE  AF AFG  AG DZA  AJ AZE  AL ALB  AM ARM  AN AND  AO AGO
  AQ ASM  AR ARG  AS AUS  AU AUT  AV AIA  AY ATA
  BA BHR  BB BRB  BC BWA  BD BMU  BE BEL  BF BHS  BG BGD  BH BLZ  BK BIH  BL BOL
  BM MMR  BN BEN  BO BLR  BP SLB  BR BRA  BT BTN  BU BGR  BV BVT  BX BRN  BY BDI
  CA CAN  CB KHM  CD TCD  CE LKA  CF COG  CG COD  CH CHN  CI CHL  CJ CYM  CK CCK
  CM CMR  CN COM  CO COL  CQ MNP  CS CRI  CT CAF  CU CUB  CV CPV  CW COK  CY CYP
  DA DNK  DJ DJI  DO DMA  DR DOM
  EC ECU  EG EGY  EI IRL  EK GNQ  EN EST  ER ERI  ES SLV  ET ETH  EZ CZE
  FG GUF  FI FIN  FJ FJI  FK FLK  FM FSM  FO FRO  FP PYF  FR FRA  FS ATF
  GA GMB  GB GAB  GG GEO  GH GHA  GI GIB  GJ GRD  GK GGY  GL GRL  GM DEU  GP GLP
  GQ GUM  GR GRC  GT GTM  GV GIN  GY GUY
  HA HTI  HK HKG  HM HMD  HO HND  HR HRV  HU HUN
  IC ISL  ID IDN  IM IMN  IN IND  IO IOT  IR IRN  IS ISR  IT ITA  IV CIV  IZ IRQ
  JA JPN  JE JEY  JM JAM  JO JOR
  KE KEN  KG KGZ  KN PRK  KR KIR  KS KOR  KT CXR  KU KWT  KZ KAZ
  LA LAO  LE LBN  LG LVA  LH LTU  LI LBR  LO SVK  LS LIE  LT LSO  LU LUX  LY LBY
  MA MDG  MB MTQ  MC MAC  MD MDA  MF MYT  MG MNG  MH MSR  MI MWI  MJ MNE  MK MKD
  ML MLI  MN MCO  MO MAR  MP MUS  MR MRT  MT MLT  MU OMN  MV MDV  MX MEX  MY MYS
  MZ MOZ
  NC NCL  NE NIU  NF NFK  NG NER  NH VUT  NI NGA  NL NLD  NN SXM  NO NOR  NP NPL
  NR NRU  NS SUR  NU NIC  NZ NZL
  OD SSD
  PA PRY  PC PCN  PE PER  PK PAK  PL POL  PM PAN  PO PRT  PP PNG  PS PLW  PU GNB
  QA QAT
  RE REU  RM MHL  RN MAF  RO ROU  RP PHL  RQ PRI  RS RUS  RW RWA
  SA SAU  SB SPM  SC KNA  SE SYC  SF ZAF  SG SEN  SH SHN  SI SVN  SL SLE  SM SMR
  SN SGP  SO SOM  SP ESP  ST LCA  SU SDN  SW SWE  SX SGS  SY SYR  SZ CHE
  TB BLM  TD TTO  TH THA  TI TJK  TK TCA  TL TKL  TN TON  TO TGO  TP STP  TS TUN
  TT TLS  TU TUR  TV TUV  TW TWN  TX TKM  TZ TZA
  UC CUW  UG UGA  UK GBR  UP UKR  US USA  UV BFA  UY URY  UZ UZB
  VC VCT  VE VEN  VI VGB  VM VNM  VQ VIR  VT VAT
  WA NAM  WF WLF  WI ESH  WS WSM  WZ SWZ
  YM YEM
  ZA ZMB  ZI ZWE`;

/** Codes for parts of what ISO has as one, and codes that the standard withdrew but old data keep. */
const partsAndFormer = `
  GZ PSE  WE PSE
  KV XKX  RB SRB  RI SRB  YI SCG  YO YUG
  CZ CSK  GC DDR  UR SUN  YS YMD  NT ANT
  JN SJM  SV SJM
  AT AUS  CR AUS  AX GBR  DX GBR  IP FRA
  BS ATF  EU ATF  GO ATF  JU ATF  TE ATF
  BQ UMI  DQ UMI  FQ UMI  HQ UMI  JQ UMI  KQ UMI  LQ UMI  MQ UMI  WQ UMI
`;
/* cspell:enable */

/** The ISO 3166-1 alpha-3 code (of former states: the code that they had) for each FIPS 10-4 code. */
export const alpha3OfFips: ReadonlyMap<string, string> = new Map(
  Array.from(`${countries} ${partsAndFormer}`.matchAll(/(\w{2}) (\w{3})/g), ([, fips, alpha3]) => [
    fips ?? '',
    alpha3 ?? '',
  ]),
);
