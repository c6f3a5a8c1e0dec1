import { ImportError } from '../../importError.ts';
import type { InputFile } from '../../reading/inputFile.ts';

/**
 * The names of ids, from a table that lies beside a graph: `Make a visit<TAB>7`, or the other way round. Further
 * columns, and lines that are no pair, such as a count of the rows, are left out.
 * @throws ImportError when there is no such table, or nothing in it
 */
export async function readTable(graph: InputFile, name: string): Promise<Map<number, string>> {
  const file = await graph.beside(name);
  if (!file) throw new ImportError(missing(graph.name, name));
  const names = new Map<number, string>();
  for await (const line of file.lines()) {
    const [first = '', second = ''] = line.split(/\t|,(?=\S+$)/).map((cell) => cell.trim());
    if (isId(second) && first !== '') names.set(Number(second), first);
    else if (isId(first) && second !== '') names.set(Number(first), second);
  }
  if (names.size > 0) return names;
  throw new ImportError(
    `${name} beside ${graph.name} names no ids. Its lines should be a name, a tab and a number.`,
  );
}

const isId = (text: string): boolean => /^\d+$/.test(text);

function missing(graph: string, table: string): string {
  const example =
    table === 'time2id.txt' ? ' Its lines are days and times: "2018-01-01<TAB>0".' : '';
  return `${graph} consists of ids, which ${table} gives a meaning, and there is no such file beside it. Put it there, or name its folder by --tables.${example}`;
}
