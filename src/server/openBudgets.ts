import { BudgetError } from '../guard/budgets/budgetError.ts';
import { Budgets } from '../guard/budgets/budgets.ts';
import { shareBudgets } from '../guard/budgets/shareBudgets.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { CanSpend } from './answers/keepAnswers.ts';
import { clientOf } from './identify.ts';

interface OpenBudgets {
  readonly budgets: Budgets;
  readonly stopSharing: () => Promise<void>;
}

/** The budgets of all clients: shared with other processes where the store is a server that they may share, too. */
export function openBudgets(
  store: Store,
  limits: Config['budget'] = { requests: 0, cost: 0 },
  now: () => number = Date.now,
): OpenBudgets {
  const budgets = new Budgets({ limits, now });
  const isLimited = limits.requests > 0 || limits.cost > 0;
  const stopSharing =
    isLimited && store.kind === 'server' ? shareBudgets(budgets, store) : async () => {};
  return { budgets, stopSharing };
}

/** Takes what a kept answer cost from the budget of whoever gets it again. */
export const canSpendFrom =
  (budgets: Budgets): CanSpend =>
  (request, viewer, cost) => {
    try {
      budgets.take(clientOf(request, viewer), { requests: 0, cost });
      return true;
    } catch (error) {
      if (error instanceof BudgetError) return false;
      throw error;
    }
  };
