import { InputError } from '../connections/inputError.ts';

const MOST_NAMES = 100;

/** The names in a list, each once. Refuses a list of more than a query has reason to name. */
export const distinctNames = (names: readonly string[], argument: string): readonly string[] => {
  if (names.length > MOST_NAMES) {
    throw new InputError(
      argument,
      `${String(names.length)} names are too many. Give at most ${String(MOST_NAMES)}, and ask again for the others.`,
    );
  }
  return [...new Set(names)];
};
