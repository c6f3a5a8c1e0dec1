import { InvalidArgumentError } from 'commander';

/** Reads a whole number above zero from the command line. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
