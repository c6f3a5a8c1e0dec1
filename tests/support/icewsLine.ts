/** The header of an ICEWS file. */
export const icewsHeader = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
].join('\t');

const visit: Readonly<Record<string, string>> = {
  'Event ID': '7001',
  'Event Date': '2031-05-02',
  'Source Name': 'Foreign Affairs (France)',
  'Source Sectors': 'Executive,Foreign Ministry,Government',
  'Source Country': 'France',
  'Event Text': 'Make a visit',
  'CAMEO Code': '042',
  Intensity: '1.9',
  'Target Name': 'Germany',
  'Target Sectors': 'NA',
  'Target Country': 'Germany',
  'Story ID': '9001',
  'Sentence Number': '3',
  Publisher: 'The Example',
  City: 'Berlin',
  District: 'NA',
  Province: 'Land Berlin',
  Country: 'Germany',
  Latitude: '52.5244',
  Longitude: '13.4105',
};

/** A row of an ICEWS file, made up: a French visit to Germany, but for these cells. */
export function icewsLine(cells: Readonly<Record<string, string>> = {}): string {
  const row = { ...visit, ...cells };
  return icewsHeader
    .split('\t')
    .map((column) => row[column] ?? 'NA')
    .join('\t');
}
