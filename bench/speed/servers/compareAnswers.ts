import { isDeepStrictEqual } from 'node:util';
import type { Variables } from '../askedVariables.ts';
import { factsOf, type Fact } from '../facts.ts';
import { median } from '../measure/median.ts';
import type { OperationName } from '../operations.ts';
import type { Alone } from '../report/results.ts';
import { contenderNamed, type ContenderName } from './contenders.ts';
import type { StartedServer } from './startServer.ts';

/** A server under the name that it goes by. */
export interface Named {
  readonly name: ContenderName;
  readonly server: StartedServer;
}

/**
 * Asks all servers the same, with each set of variables, and throws where one tells other facts than the first does, or
 * none at all. Gives what a request took of each server, and how much a count of statements went up by it.
 */
export async function compareAnswers(
  servers: readonly Named[],
  operation: OperationName,
  sets: readonly Variables[],
  count: () => number,
): Promise<ReadonlyMap<ContenderName, Alone>> {
  const asked = new Map(servers.map(({ name }) => [name, [] as Alone[]]));
  for (const variables of sets) {
    const answers: { name: ContenderName; facts: Fact }[] = [];
    for (const { name, server } of servers) {
      const [before, start] = [count(), performance.now()];
      answers.push({ name, facts: factsOf(await ask(name, server, operation, variables)) });
      asked
        .get(name)
        ?.push({ statements: count() - before, milliseconds: performance.now() - start });
    }
    refuseDifference(answers, operation, variables);
  }
  // Now and then a new connection says a word of its own: medians.
  const medians = [...asked].map(([name, all]): [ContenderName, Alone] => [
    name,
    {
      statements: median(all.map(({ statements }) => statements)),
      milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    },
  ]);
  return new Map(medians);
}

function refuseDifference(
  answers: readonly { name: ContenderName; facts: Fact }[],
  operation: OperationName,
  variables: Variables,
): void {
  const [first, ...others] = answers;
  const other = others.find(({ facts }) => !isDeepStrictEqual(facts, first?.facts));
  if (first === undefined || other === undefined) return;
  const [one, two] = [first, other].map(({ name }) => contenderNamed(name).title);
  throw new Error(
    `${one} and ${two} tell different facts of ${operation} with ${JSON.stringify(variables)}:\n` +
      difference(first.facts, other.facts),
  );
}

/** Whether a server takes part in an operation. */
export const canAnswer = (name: ContenderName, operation: OperationName): boolean =>
  contenderNamed(name).cannot?.[operation] === undefined;

async function ask(
  name: ContenderName,
  { url }: StartedServer,
  operation: OperationName,
  variables: Variables,
): Promise<unknown> {
  const { title, body } = contenderNamed(name);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(operation, variables),
  });
  const text = await response.text();
  const answer: unknown = response.ok ? JSON.parse(text) : undefined;
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || 'errors' in answer) {
    throw new Error(`${title} does not answer ${operation}: ${text.slice(0, 2000)}`);
  }
  return answer.data;
}

/** Where two texts of the same form begin to differ, with what stands around. */
function difference(one: Fact, other: Fact): string {
  const [left, right] = [one, other].map((facts) => JSON.stringify(facts));
  let at = 0;
  while (at < (left?.length ?? 0) && left?.[at] === right?.[at]) at += 1;
  return [left, right].map((text) => text?.slice(Math.max(0, at - 150), at + 150)).join('\n');
}
