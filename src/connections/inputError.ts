import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/**
 * What a client asked for cannot be answered, and the client can mend it. The message names
 * the argument, what was wrong with it, and what to do.
 */
export class InputError extends GraphQLError {
  constructor(argument: string, problem: string, extensions: GraphQLErrorExtensions = {}) {
    super(`${argument}: ${problem}`, {
      extensions: { ...extensions, code: 'BAD_USER_INPUT', argument },
    });
    this.name = 'InputError';
  }
}
