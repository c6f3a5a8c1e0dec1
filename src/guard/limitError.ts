import { GraphQLError } from 'graphql';

/** What an operation has too much of. */
export interface Excess {
  readonly code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_LARGE' | 'QUERY_TOO_EXPENSIVE';
  /** The limit by name, as programs read it. */
  readonly limit: string;
  readonly most: number;
  readonly found: number;
}

/** An operation goes beyond a limit of this server. The message tells the figure and the way out. */
export class LimitError extends GraphQLError {
  constructor(message: string, { code, ...figures }: Excess) {
    super(message, { extensions: { code, ...figures, http: { status: 400 } } });
    this.name = 'LimitError';
  }
}
