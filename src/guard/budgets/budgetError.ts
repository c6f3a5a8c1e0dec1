import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** A client has used up what it may use in a minute: status 429. The message says when it may go on. */
export class BudgetError extends GraphQLError {
  override readonly name = 'BudgetError';

  /** @param resetAt when the minute is over; milliseconds since 1970, as `now` */
  constructor(message: string, resetAt: number, now: number) {
    const seconds = Math.max(1, Math.ceil((resetAt - now) / 1_000));
    const headers = new HeaderMap([['retry-after', String(seconds)]]);
    super(`${message} Go on in ${seconds} s, at ${new Date(resetAt).toISOString()}.`, {
      extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } },
    });
  }
}
