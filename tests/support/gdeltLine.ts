export type GdeltVersion = '2.0' | '1.0' | '1.0 without SOURCEURL';

/** The names of the columns as the code books list them. */
export function gdeltColumns(version: GdeltVersion): string[] {
  const actor = (number: number) =>
    'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'
      .split(' ')
      .map((part) => `Actor${number}${part}`);
  const place = (of: string) =>
    `Type FullName CountryCode ADM1Code ${version === '2.0' ? 'ADM2Code ' : ''}Lat Long FeatureID`
      .split(' ')
      .map((part) => `${of}Geo_${part}`);
  return [
    ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate', ...actor(1), ...actor(2)],
    ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale'.split(' '),
    ...'NumMentions NumSources NumArticles AvgTone'.split(' '),
    ...[...place('Actor1'), ...place('Actor2'), ...place('Action'), 'DATEADDED'],
    ...(version === '1.0 without SOURCEURL' ? [] : ['SOURCEURL']),
  ];
}

/** Cells by the names of their columns. */
export type GdeltCells = Readonly<Record<string, string>>;

/** A made-up row: Germany visits France, in Paris; with other cells where they are given. */
export function gdeltLine(cells: GdeltCells, version: GdeltVersion = '2.0'): string {
  const all: GdeltCells = { ...visit, ...cells };
  return gdeltColumns(version)
    .map((column) => all[column] ?? '')
    .join('\t');
}

const visit = {
  GLOBALEVENTID: '1000001',
  SQLDATE: '20240102',
  MonthYear: '202401',
  Year: '2024',
  FractionDate: '2024.0055',
  Actor1Code: 'DEU',
  Actor1Name: 'GERMANY',
  Actor1CountryCode: 'DEU',
  Actor2Code: 'FRA',
  Actor2Name: 'FRANCE',
  Actor2CountryCode: 'FRA',
  IsRootEvent: '1',
  EventCode: '042',
  EventBaseCode: '042',
  EventRootCode: '04',
  QuadClass: '1',
  GoldsteinScale: '1.9',
  NumMentions: '4',
  NumSources: '1',
  NumArticles: '4',
  AvgTone: '0.5',
  ActionGeo_Type: '4',
  ActionGeo_FullName: 'Paris, Ile-De-France, France',
  ActionGeo_CountryCode: 'FR',
  ActionGeo_ADM1Code: 'FR00',
  ActionGeo_Lat: '48.8667',
  ActionGeo_Long: '2.33333',
  ActionGeo_FeatureID: '-1456928',
  DATEADDED: '20250102001500',
  SOURCEURL: 'https://www.example.org/news/1',
};
