import type { Measurement } from '../measure/measure.ts';
import type { OperationName } from '../operations.ts';
import type { SpeedOptions } from '../readOptions.ts';
import type { ContenderName } from '../servers/contenders.ts';

/** All that a run found out. */
export interface Results {
  readonly takenAt: string;
  readonly machine: {
    readonly processors: string;
    readonly node: string;
    readonly postgresql: string;
  };
  readonly options: SpeedOptions;
  readonly events: number;
  readonly alone: AskedAlone;
  readonly measurements: readonly Measurement[];
}

/** What one request took when nothing else was asked, and how many statements the server sent: medians. */
export interface Alone {
  readonly milliseconds: number;
  readonly statements: number;
}

/** What each server that takes part in an operation took alone. */
export type AskedAlone = ReadonlyMap<OperationName, ReadonlyMap<ContenderName, Alone>>;

/** How many times as many requests a second as another server had, at the same; undefined where that had no turn. */
export function ratioTo(
  other: ContenderName,
  one: Measurement,
  measurements: readonly Measurement[],
): number | undefined {
  const beside = measurements.find(
    ({ server, operation, connections }) =>
      server === other && operation === one.operation && connections === one.connections,
  );
  return beside && one.requestsPerSecond / beside.requestsPerSecond;
}
