import { nearest } from '../../domain/nearest.ts';
import { shortened } from '../../entities/shortened.ts';

/** What is wrong with names that are none of the known ones: the near ones, or else all that there are. */
export function findUnknown(names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const remedy = nearest(name, known) || ` There are ${known.join(', ')}.`;
      return `${shortened(name)}: there is no such parameter.${remedy}`;
    });
}
