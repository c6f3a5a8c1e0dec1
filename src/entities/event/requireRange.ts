import { InputError } from '../../connections/inputError.ts';
import type { RangeFilter } from '../../generated/graphql.ts';

/** Refuses a range that holds no number, or has an end beyond all numbers. */
export const requireRange = (range: RangeFilter | null | undefined, argument: string): void => {
  const { min, max } = range ?? {};
  for (const end of [min, max]) {
    if (typeof end === 'number' && !Number.isFinite(end)) {
      throw new InputError(
        argument,
        'an end of the range is no number. Leave it out where it is open.',
      );
    }
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw new InputError(
      argument,
      `no number lies between ${String(min)} and ${String(max)}. Exchange \`min\` and \`max\`.`,
    );
  }
};
