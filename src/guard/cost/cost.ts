/** The variables of a request, as they came. */
export type Variables = Readonly<Record<string, unknown>>;

/** What a part of an operation costs: a number, or, where that depends on the request, how to tell it from the variables. */
export type Cost = number | ((variables: Variables) => number);

/** What all of the parts cost together. */
export function sumOf(costs: readonly Cost[]): Cost {
  const { fixed, open } = parts(costs);
  const known = fixed.reduce((total, cost) => total + cost, 0);
  if (open.length === 0) return known;
  return (variables) => open.reduce((total, cost) => total + cost(variables), known);
}

/** What the dearest of the parts costs; 0 where there is none. */
export function highestOf(costs: readonly Cost[]): Cost {
  const { fixed, open } = parts(costs);
  const known = Math.max(0, ...fixed);
  if (open.length === 0) return known;
  return (variables) => open.reduce((most, cost) => Math.max(most, cost(variables)), known);
}

/** What so many of something cost. */
export function productOf(size: Cost, cost: Cost): Cost {
  if (cost === 0 || size === 1) return cost;
  if (typeof size === 'number' && typeof cost === 'number') return size * cost;
  return (variables) => valueOf(size, variables) * valueOf(cost, variables);
}

/** What a cost comes to in a request. */
export const valueOf = (cost: Cost, variables: Variables): number =>
  typeof cost === 'number' ? cost : cost(variables);

function parts(costs: readonly Cost[]): {
  fixed: number[];
  open: Exclude<Cost, number>[];
} {
  return {
    fixed: costs.filter((cost) => typeof cost === 'number'),
    open: costs.filter((cost) => typeof cost === 'function'),
  };
}
