import type { Context } from './context.ts';
import { distinctNames } from './distinctNames.ts';

/** The ids of the countries with these codes, each once; undefined where no codes are given. */
export const countryIds = async (
  codes: readonly string[] | null | undefined,
  argument: string,
  { directory }: Context,
): Promise<readonly string[] | undefined> => {
  if (!codes) return undefined;
  const distinct = distinctNames(codes, argument);
  const ids = await Promise.all(distinct.map((code) => directory.countryId(code, argument)));
  return [...new Set(ids)];
};
