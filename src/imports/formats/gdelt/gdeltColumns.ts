/** What an event row of GDELT has a column for, in the words of its code book. */
export type GdeltColumn =
  | 'GLOBALEVENTID'
  | 'SQLDATE'
  | 'EventCode'
  | 'EventRootCode'
  | 'GoldsteinScale'
  | `Actor${1 | 2}${'Code' | 'Name' | 'CountryCode' | 'KnownGroupCode' | 'EthnicCode'}`
  | `Actor${1 | 2}${'Religion1Code' | 'Religion2Code' | 'Type1Code' | 'Type2Code' | 'Type3Code'}`
  | `ActionGeo_${'Type' | 'FullName' | 'CountryCode' | 'ADM1Code' | 'Lat' | 'Long' | 'FeatureID'}`
  | 'DATEADDED'
  | 'SOURCEURL';

/** Where the columns stand in a row, by their names. */
export type GdeltLayout = ReadonlyMap<string, number>;

/** The layout of rows with so many columns; undefined where no version of GDELT has so many. */
export function layoutOf(columns: number): GdeltLayout | undefined {
  return layouts.get(columns);
}

/**
 * The layout that a header line tells, of whatever columns in whatever order. Tools that write headers differ in
 * case, and the code book of 2.0 calls the date `Day`.
 */
export function headerLayout(names: readonly string[]): GdeltLayout {
  return layout(
    names.map((printed) => {
      const name = printed.trim().toUpperCase();
      return name === 'DAY' ? 'SQLDATE' : (nameByCapitals.get(name) ?? name);
    }),
  );
}

/** The columns without which a row says of no event what happened, when, and who took part. */
export const requiredColumns = [
  'GLOBALEVENTID',
  'SQLDATE',
  'EventCode',
  'Actor1Code',
  'Actor2Code',
] as const satisfies readonly GdeltColumn[];

const actor = (number: number) =>
  ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
    .concat('Type1Code', 'Type2Code', 'Type3Code')
    .map((part) => `Actor${number}${part}`);

const place = (of: string, parts: readonly string[]) =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', ...parts].map((part) => `${of}Geo_${part}`);

const event = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate', ...actor(1), ...actor(2)],
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
];
const places = (...parts: string[]) =>
  ['Actor1', 'Actor2', 'Action'].flatMap((of) => place(of, parts));

const first = [...event, ...places('Lat', 'Long', 'FeatureID'), 'DATEADDED'];
const daily = [...first, 'SOURCEURL'];
const second = [
  ...event,
  ...places('ADM2Code', 'Lat', 'Long', 'FeatureID'),
  'DATEADDED',
  'SOURCEURL',
];

const layout = (names: readonly string[]): GdeltLayout =>
  new Map(names.map((name, place) => [name, place]));

/** 1.0 without and with the address of the article, and 2.0. */
const layouts: ReadonlyMap<number, GdeltLayout> = new Map(
  [first, daily, second].map((names) => [names.length, layout(names)]),
);

/** 2.0 has all columns that there are. */
const nameByCapitals: ReadonlyMap<string, string> = new Map(
  second.map((name) => [name.toUpperCase(), name]),
);
