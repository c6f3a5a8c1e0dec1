import type { Entity } from '../connections/entity.ts';
import { event } from './event/event.ts';
import { nodes } from './nodes.ts';
import { relation } from './relation/relation.ts';
import { searchHit } from './search/searchHit.ts';

/** Every entity that the product has, by the name of its type: those with an id, and all that relations lead to from them. */
export const reachableEntities = (): ReadonlyMap<string, Entity> => {
  const reached = new Map<string, Entity>();
  const visit = (entity: Entity): void => {
    if (reached.has(entity.typeName)) return;
    reached.set(entity.typeName, entity);
    for (const { entity: next } of Object.values(entity.toOne)) visit(next);
    for (const edge of Object.values(entity.toMany)) visit(edge.summary?.entity ?? edge.entity);
  };
  [...nodes.values(), relation, searchHit].forEach(visit);
  reached.delete(event.typeName); // an interface: each kind answers for itself
  return reached;
};
