import { z } from 'zod';
import type { UserErrorCode } from '../generated/graphql.ts';

/** A step into the input of a mutation: a field, or a place in a list. */
export type InputPath = readonly (string | number)[];

/** Why a mutation was not done, as the client is told. */
export interface UserError {
  readonly code: UserErrorCode;
  /** What was wrong, and what to do. */
  readonly message: string;
  readonly path: InputPath;
}

const codes: { readonly [Code in UserErrorCode]: Code } = {
  INVALID: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  TAKEN: 'TAKEN',
  UNCITED: 'UNCITED',
  IN_USE: 'IN_USE',
  KEY_REUSED: 'KEY_REUSED',
};

/** The form in which an error is kept with an outcome. */
export const userErrorForm = z.object({
  code: z.enum(codes),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
});
