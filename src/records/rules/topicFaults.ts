import type { TopicRecord } from '../forms/vocabularyRecords.ts';
import type { Fault } from './faultsOf.ts';

/** What a topic cannot be. That it does not lie under itself by way of others, only the store knows. */
export const topicFaults = ({ id, parent }: TopicRecord): Fault[] =>
  parent?.id === id
    ? [{ path: ['parent'], message: 'is the topic itself; name the wider one, or none' }]
    : [];
