import { LRUCache } from 'lru-cache';
import type { BudgetState } from '../../entities/clientBudget.ts';
import { type Account, minuteLength, openAccount, sumOf, type Use, usedOf } from './account.ts';
import { BudgetError } from './budgetError.ts';

interface BudgetOptions {
  /** What a client may use in a minute; 0 is without end. */
  readonly limits: Use;
  readonly now?: () => number;
}

/** How many clients are remembered: those that came last. Each takes some 400 bytes. */
const mostClients = 50_000;

/**
 * Counts what each client uses in each minute of the clock, and refuses more than it may. It waits for nothing: what
 * other processes have counted, `shareBudgets` adds from time to time.
 */
export class Budgets {
  readonly #limits: Use;
  readonly #now: () => number;
  readonly #accounts = new LRUCache<string, Account>({ max: mostClients });
  /** Called when a client has used a twentieth of what it may, and other processes do not know of it. */
  onMuchUnsettled: () => void = () => {};

  constructor({ limits, now = Date.now }: BudgetOptions) {
    const endless = (limit: number) => (limit === 0 ? Infinity : limit);
    this.#limits = { requests: endless(limits.requests), cost: endless(limits.cost) };
    this.#now = now;
  }

  /**
   * Takes from what a client may use, and tells what is left.
   * @throws BudgetError where that is not enough; then nothing is taken
   */
  take(client: string, use: Use): BudgetState {
    const account = this.#accountOf(client);
    this.#requireEnough(client, account, use);
    account.unsettled = sumOf(account.unsettled, use);
    const { requests, cost } = account.unsettled;
    const limits = this.#limits;
    if (requests * 20 >= limits.requests || cost * 20 >= limits.cost) this.onMuchUnsettled();
    return this.#stateOf(account);
  }

  /** @throws BudgetError where the client could take no further request */
  requireSome(client: string): void {
    this.#requireEnough(client, this.#accountOf(client), { requests: 1, cost: 0 });
  }

  /** Tells what is left, and takes nothing. */
  stateOf(client: string): BudgetState {
    return this.#stateOf(this.#accountOf(client));
  }

  /** The accounts of this minute of which other processes do not know all, each with its client. */
  unsettled(): (readonly [client: string, account: Account])[] {
    const minute = this.#minute();
    return [...this.#accounts.entries()].filter(
      ([
        ,
        {
          minute: ofAccount,
          unsettled: { requests, cost },
        },
      ]) => ofAccount === minute && (requests > 0 || cost > 0),
    );
  }

  #minute(): number {
    return Math.floor(this.#now() / minuteLength);
  }

  #accountOf(client: string): Account {
    const minute = this.#minute();
    const known = this.#accounts.get(client);
    if (known?.minute === minute) return known;
    const account = openAccount(minute);
    this.#accounts.set(client, account);
    return account;
  }

  #requireEnough(client: string, account: Account, use: Use): void {
    const limits = this.#limits;
    const { requests, cost } = usedOf(account);
    if (requests + use.requests > limits.requests) {
      throw this.#refusal(client, account, `${limits.requests} requests`);
    }
    // Whoever has nothing left is told so before an operation is read.
    if (cost + Math.max(use.cost, 1) > limits.cost) {
      const left = Math.max(0, limits.cost - cost);
      const wanted = use.cost === 0 ? '' : `; this costs ${use.cost}, and ${left} are left`;
      throw this.#refusal(client, account, `${limits.cost} points of cost${wanted}`);
    }
  }

  #refusal(client: string, { minute }: Account, limit: string): BudgetError {
    const [who, advice] = client.startsWith('key ')
      ? ['One API key', 'Ask for less, or less often.']
      : ['One address', 'Ask for less, or less often, or send an API key of your own.'];
    const message = `${who} may use in a minute ${limit}. ${advice}`;
    return new BudgetError(message, (minute + 1) * minuteLength, this.#now());
  }

  #stateOf(account: Account): BudgetState {
    const limit = this.#limits.cost;
    const remaining = Math.max(0, limit - usedOf(account).cost);
    return { limit, remaining, resetAt: new Date((account.minute + 1) * minuteLength) };
  }
}
