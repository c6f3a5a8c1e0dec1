import type { PagedList } from './pagedLists.ts';
import { isRecord } from './valuesAt.ts';

/** Lists of an answer that have more than is in it. */
export interface Cut {
  /** Where, with `*` for the items of a list: `timeline.nodes.*.parties`. */
  readonly path: string;
  /** How many lists there it concerns. */
  readonly lists: number;
  /** How many records are there. */
  readonly shown: number;
  /** How many there would be, where the operation asks for it. */
  readonly total: number | undefined;
  /** Whether the report follows the list, so that it would read more if it might. */
  readonly isFollowed: boolean;
}

/** Finds every list that says of itself that it goes on. */
export function findCuts(data: unknown, followed: readonly PagedList[]): Cut[] {
  const followedPaths = new Set(followed.map(({ path }) => path.join('.')));
  const cuts = new Map<string, Cut>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, `${path}.*`);
    if (!isRecord(value)) return;
    if (isRecord(value.pageInfo) && value.pageInfo.hasNextPage === true) {
      cuts.set(path, added(cuts.get(path), path, value, followedPaths.has(path)));
    }
    for (const [key, child] of Object.entries(value)) {
      visit(child, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(data, '');
  return [...cuts.values()];
}

function added(
  before: Cut | undefined,
  path: string,
  { nodes, totalCount }: Readonly<Record<string, unknown>>,
  isFollowed: boolean,
): Cut {
  const shown = Array.isArray(nodes) ? nodes.length : 0;
  const total = typeof totalCount === 'number' ? totalCount : undefined;
  return {
    path,
    isFollowed,
    lists: (before?.lists ?? 0) + 1,
    shown: (before?.shown ?? 0) + shown,
    total: before === undefined ? total : sum(before.total, total),
  };
}

const sum = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;
