import { InvalidArgumentError } from 'commander';

/** Takes one `name=value` more. */
export function parseVariable(
  given: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(given) ?? [];
  if (name !== undefined) return { ...before, [name]: value };
  throw new InvalidArgumentError('Give a variable as name=value, such as --var a=KR.');
}

/** Takes the address of something that is served over HTTP. */
export function parseAddress(value: string): string {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:4000/graphql.');
}

/** Takes how many records of a list are read at most. */
export function parseMost(value: string): number {
  const most = Number(value);
  if (/^\d+$/.test(value) && most >= 1 && most <= mostOfAll) return most;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${mostOfAll}.`);
}

/** What fits into the memory of a small machine. */
const mostOfAll = 100_000;
