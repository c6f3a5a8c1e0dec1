import fc from 'fast-check';
import { Budgets } from '../../../src/guard/budgets/budgets.ts';

const minute = 60_000;
const limits = { requests: 3, cost: 100 };

/** Budgets on a clock that stands at the beginning of a minute until it is set. */
function onClock(given = limits) {
  const clock = { now: 100 * minute };
  return { clock, budgets: new Budgets({ limits: given, now: () => clock.now }) };
}

/** The code and the headers of the refusal of an act; undefined where it was not refused. */
function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a budget', () => {
  it('tells the limit, what is left, and when the minute is over', () => {
    const { budgets } = onClock();
    expect(budgets.take('one', { requests: 1, cost: 30 })).toEqual({
      limit: 100,
      remaining: 70,
      resetAt: new Date(101 * minute),
    });
  });

  it('ends with its last request, and says when to go on', () => {
    const { budgets, clock } = onClock();
    for (let time = 0; time < 3; time += 1) budgets.take('one', { requests: 1, cost: 0 });
    clock.now += 17_500;
    expect(refusalOf(() => budgets.take('one', { requests: 1, cost: 0 }))).toMatchObject({
      message: expect.stringMatching(
        /^One address may use in a minute 3 requests\. .* Go on in 43 s, at 1970-01-01T01:41:00\.000Z\.$/,
      ) as string,
      extensions: { code: 'RATE_LIMITED', http: { status: 429 } },
    });
  });

  it('is refused what costs more than is left, takes nothing for it, and gives what costs less', () => {
    const { budgets } = onClock();
    budgets.take('one', { requests: 1, cost: 60 });
    expect(refusalOf(() => budgets.take('one', { requests: 1, cost: 41 }))).toMatchObject({
      message: expect.stringContaining('this costs 41, and 40 are left') as string,
    });
    expect(budgets.take('one', { requests: 1, cost: 40 }).remaining).toBe(0);
  });

  it('gives no request to who has no points left', () => {
    const { budgets } = onClock();
    budgets.take('one', { requests: 0, cost: 100 });
    expect(refusalOf(() => budgets.requireSome('one'))).toBeDefined();
  });

  it('is each client’s own', () => {
    const { budgets } = onClock();
    budgets.take('one', { requests: 3, cost: 100 });
    expect(budgets.take('other', { requests: 1, cost: 10 }).remaining).toBe(90);
  });

  it('is whole again in the next minute', () => {
    const { budgets, clock } = onClock();
    budgets.take('one', { requests: 3, cost: 100 });
    clock.now += minute;
    expect(budgets.take('one', { requests: 1, cost: 1 }).remaining).toBe(99);
  });

  it('has no end where the limit is 0', () => {
    const { budgets } = onClock({ requests: 0, cost: 0 });
    expect(budgets.take('one', { requests: 1_000_000, cost: 1e9 }).remaining).toBe(Infinity);
  });

  it('never gives more than its limits, whatever is taken in whatever order', () => {
    const use = fc.record({ requests: fc.nat(2), cost: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(use), (uses) => {
        const { budgets } = onClock();
        const given = uses.filter((one) => refusalOf(() => budgets.take('one', one)) === undefined);
        expect(given.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(3);
        expect(given.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('takes a bounded amount of memory, however many clients come', () => {
    const { budgets } = onClock();
    for (let client = 0; client < 60_000; client += 1) {
      budgets.take(`address ${String(client)}`, { requests: 1, cost: 1 });
    }
    expect(budgets.unsettled()).toHaveLength(50_000);
  });
});
