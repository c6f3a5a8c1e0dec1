import { InputError } from '../../connections/inputError.ts';
import type { Context } from '../context.ts';
import { countryIds } from '../countryIds.ts';

/** The ids of two countries in the order of the spine. Refuses anything but exactly two different ones. */
export const resolvePair = async (
  codes: readonly string[] | null | undefined,
  argument: string,
  context: Context,
): Promise<readonly [string, string] | undefined> => {
  const ids = await countryIds(codes, argument, context);
  if (ids === undefined) return undefined;
  const [first, second, ...more] = ids.toSorted();
  if (first !== undefined && second !== undefined && more.length === 0 && first !== second) {
    return [first, second];
  }
  throw new InputError(
    argument,
    `[${codes?.join(', ') ?? ''}] is not a pair. Give exactly two different countries, such as ["KR", "CN"].`,
  );
};
