import { sql } from 'kysely';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import { type Account, nothing, sumOf } from './account.ts';
import type { Budgets } from './budgets.ts';

/** How often processes tell each other what their clients have used, in milliseconds. */
const interval = 1_000;

/** Rows of one statement. */
const mostAtOnce = 2_000;

/**
 * Makes processes on one database share budgets: each adds what its clients have used to the table `budget_use`, and
 * learns from the same statement what they have used elsewhere. That happens once a second, and at once when a client
 * has used a twentieth of its budget meanwhile; no request waits for it. So n processes let a client use, beyond its
 * budget, n twentieths of it at most, and what arrives while one statement runs. While the database is away, each
 * process counts for itself and tells it later.
 * @returns ends the sharing
 */
export function shareBudgets(budgets: Budgets, store: Runner): () => Promise<void> {
  let settling: Promise<void> | undefined;
  let tidied = 0;
  const settle = (): Promise<void> =>
    (settling ??= settleAll()
      .catch(() => undefined)
      .finally(() => (settling = undefined)));
  const settleAll = async () => {
    const accounts = budgets.unsettled();
    for (let from = 0; from < accounts.length; from += mostAtOnce) {
      await settleSome(store, accounts.slice(from, from + mostAtOnce));
    }
    const minute = accounts[0]?.[1].minute ?? tidied;
    if (minute === tidied) return;
    tidied = minute;
    await store.run(forget(minute));
  };
  budgets.onMuchUnsettled = () => void settle();
  const timer = setInterval(() => void settle(), interval).unref();
  return async () => {
    clearInterval(timer);
    budgets.onMuchUnsettled = () => {};
    await settling;
    await settle();
  };
}

type ClientAccount = readonly [client: string, account: Account];

async function settleSome(store: Runner, accounts: readonly ClientAccount[]): Promise<void> {
  const told = accounts.map(([client, account]) => ({ client, account, use: account.unsettled }));
  // Until it is settled it counts as if it were: what is used meanwhile is told the next time.
  for (const { account, use } of told) {
    account.settled = sumOf(account.settled, use);
    account.unsettled = nothing;
  }
  try {
    const rows = await store.run(
      addUses(told.map(({ client, account: { minute }, use }) => ({ client, minute, ...use }))),
    );
    const totals = new Map(rows.map(({ client, ...total }) => [client, total]));
    for (const { client, account } of told) account.settled = totals.get(client) ?? account.settled;
  } catch (error) {
    for (const { account, use } of told) {
      account.settled = sumOf(account.settled, { requests: -use.requests, cost: -use.cost });
      account.unsettled = sumOf(account.unsettled, use);
    }
    throw error;
  }
}

interface UseRow {
  readonly client: string;
  readonly minute: number;
  readonly requests: number;
  readonly cost: number;
}

// In the order of the clients, so that processes do not wait for each other's rows crosswise.
const addUses = (rows: readonly UseRow[]) =>
  sql<Omit<UseRow, 'minute'>>`
    insert into budget_use as known (client, minute, requests, cost)
    select client, minute, requests, cost
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as used (client text, minute integer, requests integer, cost integer)
    order by client
    on conflict (client, minute) do update
    set requests = known.requests + excluded.requests, cost = known.cost + excluded.cost
    returning client, requests, cost`.compile(database);

/** Another process may still be in the minute before. */
const forget = (minute: number) =>
  sql`delete from budget_use where minute < ${minute - 1}`.compile(database);
