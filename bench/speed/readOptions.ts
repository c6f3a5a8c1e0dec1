import { Command, InvalidArgumentError, Option } from 'commander';
import { benchServer } from '../databases.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { operationNames, type OperationName } from './operations.ts';
import { sizes, type Size } from './record/prepareDatabase.ts';
import { contenderNames, type ContenderName } from './servers/contenders.ts';

/** What is measured, and how long. */
export interface SpeedOptions {
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: number;
  readonly only: readonly OperationName[];
  readonly connections: readonly number[];
  readonly servers: readonly ContenderName[];
  readonly database: string;
  readonly output: string;
}

/** Reads the command line; whatever is said beside `--quick` counts more than it. */
export function readOptions(): SpeedOptions {
  const { quick, ...options } = new Command('bench')
    .description('Compares how fast Communiqué and other servers answer, on the same database.')
    .option('--quick', 'small size, one round of a second by 16 connections')
    .addOption(new Option('--size <size>', 'how many events there are').choices(Object.keys(sizes)))
    .option('--rounds <number>', 'how often each server has its turn (default: 3)', wholeNumber)
    .option('--seconds <number>', 'how long a turn is (default: 5)', wholeNumber)
    .option('--only <operations>', `some of ${operationNames.join(',')}`, listOf(operationNames))
    .option('--connections <numbers>', 'how many ask at once (default: 1,16,64)', numbers)
    .option('--servers <servers>', `some of ${contenderNames.join(',')}`, listOf(contenderNames))
    .option('--database <url>', 'a PostgreSQL server on which databases may be made', benchServer)
    .option('--output <folder>', 'where the results are written', 'bench/results')
    .parse()
    .opts<Partial<SpeedOptions> & { quick?: true; database: string; output: string }>();
  return {
    size: quick ? 'small' : 'medium',
    rounds: quick ? 1 : 3,
    seconds: quick ? 1 : 5,
    connections: quick ? [16] : [1, 16, 64],
    only: operationNames,
    servers: contenderNames,
    ...options,
  };
}

const listOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string): Name[] =>
    text.split(',').map((part) => {
      const name = names.find((one) => one === part.trim());
      if (name !== undefined) return name;
      throw new InvalidArgumentError(`"${part}" is none of ${names.join(', ')}.`);
    });

const numbers = (text: string): number[] => text.split(',').map(wholeNumber);
