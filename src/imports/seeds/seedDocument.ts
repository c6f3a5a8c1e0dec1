import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { SeedProblem } from './seedProblem.ts';

/** A path into a document: keys of maps and indexes of lists. */
export type SeedPath = readonly PropertyKey[];

/** A YAML file as plain values that still knows on which line each of them stands. */
export interface SeedDocument {
  file: string;
  value: unknown;
  /** The line of the value at a path, or of the nearest thing around it that exists. */
  lineAt(path: SeedPath): number;
  /** What makes it no YAML at all; `value` is then not to be used. */
  problems: SeedProblem[];
}

/** Parses YAML 1.2 and keeps the positions; never throws. */
export function seedDocument(file: string, text: string): SeedDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = document.errors.map((error) => ({
    file,
    line: lineOf(error.pos[0]),
    path: '',
    message: `is not YAML: ${error.message}`,
  }));
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS(),
    lineAt: (path) => lineOf(offsetAt(document.contents, path)),
    problems,
  };
}

function offsetAt(root: Node | null, path: SeedPath): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (!isMap(item) && !isSeq(item) && !isScalar(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
