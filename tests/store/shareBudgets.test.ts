import { setTimeout as sleep } from 'node:timers/promises';
import { Budgets } from '../../src/guard/budgets/budgets.ts';
import { shareBudgets } from '../../src/guard/budgets/shareBudgets.ts';
import { database } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../support/openTestStore.ts';

const minute = 60_000;
let now = 100 * minute;

let store: Store;
beforeAll(async () => (store = await openTestStore()));
afterAll(() => store.close());

/** The budgets of one process of those that share the store. */
function openProcess(runner: Pick<Store, 'run' | 'runArrays'> = store) {
  const budgets = new Budgets({ limits: { requests: 100, cost: 1_000 }, now: () => now });
  return { budgets, stop: shareBudgets(budgets, runner) };
}

/** How many requests of a client are taken until one is refused. */
function takeAll(budgets: Budgets, client: string): number {
  for (let taken = 0; ; taken += 1) {
    try {
      budgets.take(client, { requests: 1, cost: 1 });
    } catch {
      return taken;
    }
  }
}

/** Waits until a process knows how much of a client's points is left. */
async function untilLeft(budgets: Budgets, client: string, left: number): Promise<void> {
  while (budgets.stateOf(client).remaining !== left) await sleep(20);
}

describe('processes on one store', () => {
  it('learn from each other what a client has used', async () => {
    const [one, other] = [openProcess(), openProcess()];
    one.budgets.take('learner', { requests: 60, cost: 600 });
    await one.stop();
    other.budgets.take('learner', { requests: 1, cost: 1 });
    await untilLeft(other.budgets, 'learner', 399);
    expect(takeAll(other.budgets, 'learner')).toBe(39);
    await other.stop();
  });

  it('add up what they count at the same time, for many clients', async () => {
    const processes = [openProcess(), openProcess(), openProcess()];
    const clients = Array.from({ length: 50 }, (_, number) => `client ${String(number)}`);
    for (const { budgets } of processes) {
      for (const client of clients) budgets.take(client, { requests: 1, cost: 2 });
    }
    await Promise.all(processes.map(({ stop }) => stop()));
    const rows = await store.run(
      database
        .selectFrom('budget_use')
        .select(['requests', 'cost'])
        .where('client', 'in', clients)
        .compile(),
    );
    expect(rows).toEqual(clients.map(() => ({ requests: 3, cost: 6 })));
  });

  it('count for themselves while the store is away, and tell it when it is back', async () => {
    let isAway = true;
    const { budgets, stop } = openProcess({
      run: async (query) => {
        if (isAway) throw new Error('connect ECONNREFUSED');
        return store.run(query);
      },
      runArrays: (query) => store.runArrays(query),
    });
    expect(takeAll(budgets, 'lonely')).toBe(100);
    // The sharing has been tried, and has failed.
    await sleep(50);
    expect(takeAll(budgets, 'lonely')).toBe(0);
    isAway = false;
    await stop();
    const other = openProcess();
    other.budgets.take('lonely', { requests: 1, cost: 1 });
    await untilLeft(other.budgets, 'lonely', 899);
    expect(takeAll(other.budgets, 'lonely')).toBe(0);
    await other.stop();
  });

  it('forget the minutes that are over', async () => {
    const { budgets, stop } = openProcess();
    now += 5 * minute;
    budgets.take('late', { requests: 1, cost: 1 });
    await stop();
    const rows = await store.run(
      database.selectFrom('budget_use').select('client').distinct().compile(),
    );
    expect(rows).toEqual([{ client: 'late' }]);
  });
});
