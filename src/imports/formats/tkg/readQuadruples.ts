import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { isDay } from '../../reading/isDay.ts';
import { isNothing } from '../isNothing.ts';
import { RowFault } from '../rowFault.ts';
import { graphName } from './graphName.ts';
import { readTable } from './readTable.ts';
import { TimeTable } from './timeTable.ts';

/** Who did what to whom on which day, by names. */
export interface Quadruple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly day: string;
}

/** A line of a graph: a quadruple, or why it is none. */
export type GraphLine = { readonly line: number; readonly raw: string } & (
  { readonly quadruple: Quadruple } | { readonly rejected: string }
);

/** When this many lines at the start are of neither form, the file is no graph. */
const LINES_TO_TELL = 10;

/**
 * The quadruples of a graph, of ids with their tables or of names with days; the first line that is one tells which.
 * What follows the fourth column is left out, and so are empty lines.
 * @throws ImportError when the file is no graph, or a table is missing
 */
export async function* readQuadruples(file: InputFile): AsyncGenerator<GraphLine> {
  let read: ((raw: string) => Quadruple) | undefined;
  let line = 0;
  let unread = 0;
  for await (const raw of file.lines()) {
    line += 1;
    if (raw.trim() === '') continue;
    read ??= await readerOf(file, raw);
    unread += read ? 0 : 1;
    if (unread === LINES_TO_TELL) throw noGraph(file.name);
    yield { line, raw, ...quadrupleOf(read ?? readNames, raw) };
  }
  if (!read && unread > 0) throw noGraph(file.name);
}

function quadrupleOf(
  read: (raw: string) => Quadruple,
  raw: string,
): { quadruple: Quadruple } | { rejected: string } {
  try {
    return { quadruple: checked(read(raw)) };
  } catch (error) {
    if (error instanceof RowFault) return { rejected: error.message };
    throw error;
  }
}

async function readerOf(
  file: InputFile,
  raw: string,
): Promise<((raw: string) => Quadruple) | undefined> {
  const ids = raw.trim().split(/\s+/).slice(0, 4);
  if (ids.length === 4 && ids.every((id) => /^\d+$/.test(id))) return idReader(file);
  const [, , , day = ''] = raw.split('\t');
  return isDay(day.trim()) ? readNames : undefined;
}

/** @throws ImportError when a table is missing */
async function idReader(file: InputFile): Promise<(raw: string) => Quadruple> {
  const entities = named(await readTable(file, 'entity2id.txt'));
  const relations = named(await readTable(file, 'relation2id.txt'));
  const times = await TimeTable.load(file);
  return (raw) => {
    const cells = raw.trim().split(/\s+/);
    if (cells.length < 4) throw tooFew(cells.length);
    const [subject, relation, object, time] = cells.map((cell) =>
      /^\d+$/.test(cell) ? Number(cell) : NaN,
    );
    return {
      subject: known(entities.get(subject ?? NaN), 'subject', cells[0], 'entity2id.txt'),
      relation: known(relations.get(relation ?? NaN), 'relation', cells[1], 'relation2id.txt'),
      object: known(entities.get(object ?? NaN), 'object', cells[2], 'entity2id.txt'),
      day: known(times.dayOf(time ?? NaN), 'time', cells[3], 'time2id.txt'),
    };
  };
}

function named(table: ReadonlyMap<number, string>): Map<number, string> {
  return new Map([...table].map(([id, name]) => [id, graphName(name)]));
}

function known(
  name: string | undefined,
  what: string,
  id: string | undefined,
  table: string,
): string {
  if (name !== undefined) return name;
  throw new RowFault(`The ${what} is ${id ?? 'missing'}, which ${table} does not have.`);
}

function readNames(raw: string): Quadruple {
  const cells = raw.split('\t');
  if (cells.length < 4) throw tooFew(cells.length);
  const [subject = '', relation = '', object = '', day = ''] = cells.map(cellOf);
  if (!isDay(day)) throw new RowFault(`The day is "${day}", which is no day such as "2014-05-13".`);
  return { subject, relation, object, day };
}

function cellOf(text: string): string {
  const name = graphName(text);
  return isNothing(name) ? '' : name;
}

function checked(quadruple: Quadruple): Quadruple {
  for (const [what, name] of Object.entries<string>({ ...quadruple })) {
    if (name === '') throw new RowFault(`The ${what} is missing.`);
    if (name.length > MOST_CHARACTERS) {
      throw new RowFault(
        `The ${what} has ${name.length} characters, more than ${MOST_CHARACTERS}.`,
      );
    }
  }
  return quadruple;
}

/** Far more than any name has, and few enough for the indexes of the record. */
const MOST_CHARACTERS = 400;

function tooFew(count: number): RowFault {
  return new RowFault(
    `The row has ${count} columns; wanted are subject, relation, object and time.`,
  );
}

function noGraph(name: string): ImportError {
  return new ImportError(
    `${name} holds no quadruples. Its lines should be a subject, a relation, an object and a time: four ids, or three names and a day such as 2014-05-13 separated by tabs.`,
  );
}
