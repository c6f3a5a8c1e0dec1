import type { LinkRecord } from '../forms/linkRecords.ts';
import type { Fault } from './faultsOf.ts';

/** What a link cannot be. That it stands once, and that no event is part of itself by way of others, the store knows. */
export const linkFaults = ({ from, to }: LinkRecord): Fault[] =>
  from.id === to.id
    ? [{ path: ['to'], message: 'is the event that `from` names; name another one' }]
    : [];
