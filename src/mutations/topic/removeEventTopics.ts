import type { RemoveEventTopicsInput } from '../../generated/graphql.ts';
import { mutation } from '../mutation.ts';
import { openEvent } from '../party/openEvent.ts';
import { namedTopics } from './namedTopics.ts';

/** Takes topics off an event. */
export const removeEventTopics = mutation<RemoveEventTopicsInput>(
  async (edit, { topics: names, ...input }) => {
    await edit.read('event', input);
    const named = await namedTopics(edit, names);
    const event = await openEvent(edit, input);
    if (event === undefined) return {};
    for (const { id, path } of named) {
      if (!event.topics.some((topic) => topic.id === id))
        edit.refuse('NOT_FOUND', path, 'is no topic of the event; leave it out');
    }
    const topics = event.topics.filter(({ id }) => !named.some((topic) => topic.id === id));
    edit.update(event, { topics });
    return { record: event };
  },
);
