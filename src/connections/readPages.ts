import type { ComposedList, ComposedRows } from './composeRows.ts';
import type { Page } from './connection.ts';
import type { OrderValues } from './cursor.ts';
import { readInstant } from './jsonInstant.ts';
import { bearPages, type NestedPage } from './nestedPages.ts';
import type { PageRequest } from './pageRequest.ts';

/** One row of the result of a statement, or of the JSON in it. */
type Values = readonly unknown[];

/** Sorts the rows of a page statement to their parents, by position, and takes off the row too many. */
export const readPages = <Row>(
  request: PageRequest<Row>,
  composed: ComposedRows,
  result: readonly Values[],
  parents: number,
): Page<Row>[] => {
  const pages = Array.from({ length: parents }, (): Values[] => []);
  for (const values of result) pages[Number(values[0]) - 1]?.push(values);
  return pages.map((values) => readPage(request, composed, values));
};

/** Each row tells what is known of the page as a whole; a parent without rows has one without columns. */
const readPage = <Row>(
  { page: { size, fromEnd, after, before } }: PageRequest<Row>,
  { read: { shape, nested, firstKey } }: ComposedRows,
  values: readonly Values[],
): Page<Row> => {
  const [position, total, other] = values[0] ?? [];
  const rows: Row[] = [];
  const places: OrderValues[] = [];
  const firstNested = firstKey - nested.length;
  for (const row of values) {
    const read = shape.read(row);
    if (read === null) continue;
    if (nested.length > 0) {
      bearPages(
        read,
        nested.map((list, at) => [list.responseKey, readNested(list, row[firstNested + at])]),
      );
    }
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
    totalCount: total === null || position === undefined ? null : Number(total),
    hasNextPage: fromEnd ? before !== undefined && other === true : more,
    hasPreviousPage: fromEnd ? more : after !== undefined && other === true,
  };
};

const readNested = ({ request, rows }: ComposedList, value: unknown): NestedPage => {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- an array of arrays, as composeRows makes it
  const values = value as unknown[][];
  for (const at of rows.instants) {
    for (const row of values) row[at] = readInstant(row[at]);
  }
  return { request, page: readPage(request, rows, values) };
};
