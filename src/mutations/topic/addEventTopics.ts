import type { AddEventTopicsInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { openEvent } from '../party/openEvent.ts';
import { namedTopics } from './namedTopics.ts';

/** Says of an event that it is about more topics. */
export const addEventTopics = mutation<AddEventTopicsInput>(
  async (edit, { topics: names, ...input }) => {
    await edit.read('event', input);
    const named = await namedTopics(edit, names);
    const event = await openEvent(edit, input);
    if (event === undefined) return {};
    const has = (id: string) => event.topics.some((topic) => topic.id === id);
    for (const { id, path } of named) {
      if (has(id)) edit.refuse('INVALID', path, 'is a topic of the event already; leave it out');
    }
    const added = named.filter(({ id }) => !has(id)).map(({ id }) => ({ id }));
    const topics = [...event.topics, ...added];
    edit.update(event, { topics });
    return { record: event };
  },
);
