import { searchKey } from '../../../domain/searchKey.ts';

/** The columns of an ICEWS event file, in the order of files without a header. */
export const icewsColumns = [
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
] as const;

export type IcewsColumn = (typeof icewsColumns)[number];

/** Without these a row says nothing that could be recorded or found again. */
const required: readonly IcewsColumn[] = [
  'Event ID',
  'Event Date',
  'Source Name',
  'CAMEO Code',
  'Target Name',
];

/** Where the columns of a file stand. */
export interface IcewsLayout {
  readonly size: number;
  readonly places: ReadonlyMap<IcewsColumn, number>;
}

/** Of a file without a header. */
export const plainLayout: IcewsLayout = {
  size: icewsColumns.length,
  places: new Map(icewsColumns.map((column, place) => [column, place])),
};

/**
 * Of a file with this header line, in whatever order and spelling of the names (`event_id`, `CAMEO.Code`); undefined
 * when the line is no header.
 */
export function layoutOfHeader(cells: readonly string[]): IcewsLayout | undefined {
  const keys = cells.map((cell) => searchKey(cell));
  const places = new Map<IcewsColumn, number>();
  for (const column of icewsColumns) {
    const place = keys.indexOf(searchKey(column));
    if (place !== -1) places.set(column, place);
  }
  return places.has('Event ID') || places.has('CAMEO Code')
    ? { size: cells.length, places }
    : undefined;
}

/** The columns that a header lacks and that cannot be done without. */
export function missingColumns({ places }: IcewsLayout): readonly IcewsColumn[] {
  return required.filter((column) => !places.has(column));
}
