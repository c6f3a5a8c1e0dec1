import { InputError } from '../../connections/inputError.ts';
import type { WhenFilter } from '../../generated/graphql.ts';

/** Refuses a period that ends before it starts. */
export const requirePeriod = (when: WhenFilter | null | undefined, argument: string): void => {
  const { from, to } = when ?? {};
  if (from && to && from > to) {
    throw new InputError(
      argument,
      `the period from ${from} to ${to} ends before it starts. Exchange \`from\` and \`to\`.`,
    );
  }
};
