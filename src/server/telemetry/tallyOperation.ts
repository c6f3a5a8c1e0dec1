import type { ApolloServerPlugin } from '@apollo/server';
import { describeOperation } from './traceRequest.ts';
import type { RequestTally } from './requestTally.ts';

/** What is known of a request. Apollo copies the context, but not what it holds. */
export interface TalliedContext {
  readonly tally: RequestTally;
}

/** Notes the name of the operation as soon as it is known to be one of this API. */
export const tallyOperation: ApolloServerPlugin<TalliedContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, operation, contextValue: { tally } }) {
        tally.operationName = operationName;
        if (operation !== undefined) describeOperation(tally, operation.operation);
      },
    };
  },
};
