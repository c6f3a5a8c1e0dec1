import { pino } from 'pino';
import type { Config } from '../config.ts';
import { createContext, type Context } from '../entities/context.ts';
import { answerForm, type Ask } from '../reports/asking/ask.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { createApollo } from '../server/createApollo.ts';
import type { Store } from '../store/store.ts';

/** Asks the API in this process, as the public: what a request over HTTP would get, with the same guards and errors. */
export async function askStore(store: Store, { logLevel, limits }: Config): Promise<Ask> {
  const standardError = pino.destination({ dest: 2, sync: true });
  const apollo = createApollo<Context>(buildSchema(), pino({ level: logLevel }, standardError), {
    limits,
  });
  await apollo.start();
  return async (query, variables) => {
    const { body } = await apollo.executeOperation(
      { query, variables: { ...variables } },
      { contextValue: createContext({ store, pageSize: limits.pageSize }) },
    );
    if (body.kind === 'incremental')
      throw new Error('A report does not ask for @defer or @stream.');
    // As it comes over HTTP: plain objects.
    return answerForm.parse(JSON.parse(JSON.stringify(body.singleResult)));
  };
}
