import type { Edit } from '../edit.ts';
import type { InputPath } from '../userError.ts';

/** A topic that an input names, and where. */
interface NamedTopic {
  readonly id: string;
  readonly path: InputPath;
}

/** The topics that an input names, each once: unknown ones, and those named twice, are refused. */
export async function namedTopics(
  edit: Edit,
  names: readonly string[],
): Promise<readonly NamedTopic[]> {
  const { topics } = await edit.read('event', { topics: names });
  const found = Array.isArray(topics) ? topics.map(idOf) : [];
  return found.flatMap((id, at): NamedTopic[] => {
    const path = ['input', 'topics', at];
    if (id === undefined) return [];
    if (found.indexOf(id) === at) return [{ id, path }];
    edit.refuse('INVALID', path, 'is named already; name it once');
    return [];
  });
}

const idOf = (topic: unknown): string | undefined =>
  typeof topic === 'object' && topic !== null && 'id' in topic && typeof topic.id === 'string'
    ? topic.id
    : undefined;
