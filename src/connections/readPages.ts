import { LEADING_COLUMNS, type PageRequest } from './composePage.ts';
import type { Page } from './connection.ts';
import type { OrderValues } from './cursor.ts';
import type { Shape } from './shape.ts';

/** Sorts the rows of a page statement to their parents, by position, and takes off the row too many. */
export const readPages = <Row>(
  request: PageRequest<Row>,
  shape: Shape,
  result: readonly (readonly unknown[])[],
  parents: number,
): Page<Row>[] => {
  const pages = Array.from({ length: parents }, (): Raw => ({
    values: [],
    total: null,
    other: false,
  }));
  for (const values of result) {
    const page = pages[Number(values[0]) - 1];
    if (page === undefined) continue;
    page.total = values[1] === null ? null : Number(values[1]);
    page.other = values[2] === true;
    page.values.push(values);
  }
  return pages.map((page) => readPage(request, shape, page));
};

interface Raw {
  readonly values: (readonly unknown[])[];
  total: number | null;
  other: boolean;
}

const readPage = <Row>(
  { page: { size, fromEnd, after, before } }: PageRequest<Row>,
  shape: Shape,
  { values, total, other }: Raw,
): Page<Row> => {
  const rows: Row[] = [];
  const places: OrderValues[] = [];
  const firstKey = LEADING_COLUMNS + shape.columns.length;
  for (const row of values) {
    const read = shape.read(row);
    if (read === null) continue; // a parent without rows
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- shaped from the entity's own columns, see shapeOf
    rows.push(read as Row);
    places.push(row.slice(firstKey));
  }
  const more = rows.length > size;
  if (more && fromEnd) {
    rows.shift();
    places.shift();
  } else if (more) {
    rows.pop();
    places.pop();
  }
  return {
    rows,
    places,
    totalCount: total,
    hasNextPage: fromEnd ? before !== undefined && other : more,
    hasPreviousPage: fromEnd ? more : after !== undefined && other,
  };
};
