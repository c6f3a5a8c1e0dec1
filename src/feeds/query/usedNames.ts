import type { Parameter } from './filterParameters.ts';

/**
 * The parameters by which a client set a place in the filter, or what lies within it; undefined where it stands in the
 * JSON.
 * @param names the parameters that the client used
 */
export function usedNames(
  path: readonly (string | number)[],
  parameters: readonly Parameter[],
  names: readonly string[],
): string | undefined {
  const used = parameters.filter(
    (parameter) =>
      names.includes(parameter.name) &&
      parameter.path.every((step, at) => at >= path.length || path[at] === step),
  );
  return path.length === 0 || used.length === 0
    ? undefined
    : used.map(({ name }) => name).join(', ');
}
