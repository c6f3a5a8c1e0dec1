import type { ClientBudget } from '../../entities/clientBudget.ts';
import type { Budgets } from './budgets.ts';

/** The budget of one client; `onSpent` is told of each cost that was taken from it. */
export const budgetOf = (
  budgets: Budgets,
  client: string,
  onSpent: (cost: number) => void,
): ClientBudget => ({
  spend(cost) {
    budgets.take(client, { requests: 0, cost });
    onSpent(cost);
  },
  state: () => budgets.stateOf(client),
});
